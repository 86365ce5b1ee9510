/** Where the offers of other jobs begin. */
const OTHERS =
  /^\W*(?:(?:similar|related|more|other|recommended) (?:\w+ )?(?:jobs|positions|roles|openings|vacancies|opportunities)|(?:jobs|people) (?:you|also)\b.{0,30}|ähnliche (?:jobs|stellen\w*|angebote)|weitere (?:jobs|stellen\w*)|offres (?:d.emploi )?similaires|autres offres|(?:empleos|ofertas) (?:similares|relacionadas)|vagas (?:semelhantes|similares|relacionadas)|vergelijkbare vacatures|annunci simili|podobn[éaáe]\w* (?:nabídky|pozice|oferty)|похожие вакансии|схожі вакансії)\W*$/i;
/** What sites put above and below a description. */
const FRAME =
  /^\W*(?:apply(?: now| for this (?:job|position|role)| here| today| online)?|easy apply|save(?: job)?|saved|share(?: this (?:job|post))?|report(?: this)?(?: job)?|print|back(?: to .{0,30})?|show (?:more|less)|read more|copy link|e-?mail(?: this job)?|facebook|twitter|linkedin|whatsapp|xing|x|jetzt bewerben|online bewerben|(?:stelle )?teilen|drucken|merken|zurück(?: .{0,30})?|postuler(?: maintenant)?|partager|imprimer|retour|aplicar|solicitar|compartir|candidat(?:ar-se|i)|compartilhar|solliciteren?|delen|odpovědět|sdílet|aplikuj|udostępnij|откликнуться|posted .{0,30}|.{0,12}\bago|vor \d+ \w+|il y a \d+ \w+)\W*$/i;
/**
 * Takes off the buttons above and below a description and the offers of other jobs. Lines that repeat the title or the place stay: some
 * descriptions open with them.
 */
export function trimEdges(text: string): string {
  const lines = text.split('\n');
  let from = 0;
  while (from < lines.length && FRAME.test(lines[from] ?? '')) from += 1;
  const others = lines.findIndex((line, at) => at > lines.length * 0.3 && line.length < 60 && OTHERS.test(line));
  let to = others < 0 ? lines.length : others;
  while (to > from && FRAME.test(lines[to - 1] ?? '')) to -= 1;
  return lines.slice(from, to).join('\n');
}
