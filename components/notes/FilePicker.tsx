import css from './Exchange.module.css';

interface FilePickerProps {
  /** What kind of file is wanted, and what becomes of it. */
  about: string;
  accept: string;
  disabled: boolean;
  onChoose: (file: File) => void;
}

/** A file to be read; the same one can be chosen again. */
export function FilePicker({ about, accept, disabled, onChoose }: FilePickerProps) {
  return (
    <label className={css.file}>
      <span className={css.soft}>{about}</span>
      <input
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChoose(file);
          // Else the browser would not tell of the same file a second time.
          event.target.value = '';
        }}
      />
    </label>
  );
}
