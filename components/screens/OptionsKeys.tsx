import { BrowserKeys } from '@/components/options/BrowserKeys.tsx';
import { OwnKeys } from '@/components/options/OwnKeys.tsx';
import type { Settings } from '@/core/records.ts';
import { CHANGEABLE, keyFault, keysOf } from '@/hooks/key-choice.ts';
import { SHORTCUTS } from '@/hooks/shortcuts.ts';
import { useBrowserKeys } from '@/hooks/use-browser-keys.ts';
import { t } from '@/language/t.ts';

interface OptionsKeysProps {
  settings: Settings;
  onChange: (part: Partial<Settings>) => void;
}

/** The browser's keys and our own, to be changed. */
export function OptionsKeys({ settings, onChange }: OptionsKeysProps) {
  const browserKeys = useBrowserKeys();
  const own = CHANGEABLE.flatMap((id) => {
    const found = SHORTCUTS.find((shortcut) => shortcut.id === id);
    return found ? [{ id, label: t(found.label), key: keysOf(found, { ...settings, letterKeys: true })[0] ?? '' }] : [];
  });

  function take(wanted: string, key: string): string | null {
    const id = CHANGEABLE.find((one) => one === wanted);
    if (!id) return null;
    const fault = keyFault(id, key, settings, SHORTCUTS);
    if (fault?.fault === 'unusable') return t('settings.keys.unusable');
    if (fault) {
      const rival = SHORTCUTS.find((shortcut) => shortcut.id === fault.by);
      return t('settings.keys.taken', { key: key.toUpperCase(), label: rival ? t(rival.label) : '' });
    }
    onChange({ keys: { ...settings.keys, [id]: key } });
    return null;
  }
  return (
    <>
      <BrowserKeys keys={browserKeys.keys} byHand={browserKeys.byHand} onChange={() => void browserKeys.change()} />
      <OwnKeys
        letters={settings.letterKeys}
        shortcuts={own}
        changed={Object.keys(settings.keys).length > 0}
        onLetters={(letterKeys) => onChange({ letterKeys })}
        onKey={take}
        onReset={() => onChange({ keys: {} })}
      />
    </>
  );
}
