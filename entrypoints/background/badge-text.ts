/** More than this is no number but a mood. */
const MOST = 99;

/** What stands on the icon, and what its tooltip says beside the name. */
export function badgeOf(due: number, wanted: { badge: boolean; reminded: boolean }): { text: string; title: string } {
  if (due === 0) return { text: '', title: '' };
  const count = due > MOST ? `${MOST}+` : String(due);
  const title = `${count} due today`;
  if (wanted.reminded) return { text: '!', title: `Time to practise: ${title}` };
  return { text: wanted.badge ? count : '', title: wanted.badge ? title : '' };
}
