import { fold } from '@/core/detection/fold.ts';
import { HEADINGS_ABROAD } from './heading-words-abroad.ts';
import type { SectionKind } from './posting.ts';

type Rule = readonly [SectionKind, RegExp];

/** Words of headings in English, German, French, Spanish, Dutch, Portuguese and Italian; the first rule that fits decides. */
const HEADINGS: readonly Rule[] = [
  [
    'nice-to-have',
    /prefer+ed|nice.to.have|bonus (?:point|skill|qualif)|^bonus$|\bplus(?:ses|punten)?$|\bpluse?s? |advantage if|desir(?:ed|able)|ideally|good to have|extra credit|stand out|highly regarded|wünschenswert|von vorteil|idealerweise|atouts?\b|deseable|valorable|se valorará|diferencia|desejáve|preferenzial|gradit|completano|mooi meegenomen|pré\b/,
  ],
  [
    'legal',
    /equal|\beeo|diversity|inclusi(?:on|ve)|belonging|privacy|accommodation|legal|e-verify|disclaimer|agenc|datenschutz|chancengleich|égalité|handicap|confidentialité|igualdad|privacidad|gelijke|pari opportunità/,
  ],
  [
    'benefits',
    /benefi|perks|\b(?:we|our|also) offer|what.s in (?:it|store)|compensation|salary|\bpay\b|rewards|why (?:join|work|you|us)|you.ll (?:get|enjoy|receive|love)|take care of you|bieten|benefits|vorteile|bei uns erwartet|gehalt|vergütung|nous (?:offrons|proposons)|avantages|rémunération|ofrec|benefíc|bied|arbeidsvoorwaarden|oferec|offriamo|vantaggi|retribuzione/,
  ],
  [
    'requirements',
    /requir|qualifi|skills|experience\b|who you are|about you|\bbring|you.ll need|you need|must.have|(?:looking|search) for|expectation|expect from|we expect|what it takes|good fit|apply if|you (?:should )?have\b|you.ve|your (?:profile|background|expertise)|candidate|candidato\b|education|(?<!linkedin )profi(?:le?|lo|el)\b|perfil|anforderung|voraussetz|kenntnisse|erfahrung|wir suchen|compétences|recherch|exigences|\bformation\b|requisit|buscamos|experi[eê]ncia|conocimientos|eisen|wat vragen|heb je|jij hebt|wie ben j|competen|cerchiamo|chi sei|procuramos|esperamos/,
  ],
  [
    'duties',
    /respons[aái]b|verantw|duties|you(?:.ll|.re| will)|what you do|\brole\b|day.to.day|\bday\b|tasks|contribut|impact|scope|objectives|mission\b(?! statement)|missions|opportunity|job summary|position summary|purpose|success|the (?:job|position)|aufgabe|tätigkeit|deine? (?:rolle|mission)|le poste|du poste|activités|funcion|tareas|puesto|misión|harás|taken\b|ga je doen|functie|jouw rol|attività|mansion|ruolo|farai|occuperai|atividade|atribui|funções|vai fazer|a vaga/,
  ],
  ['tools', /\bstack\b|technolog|tools|technische umgebung|environnement technique|tecnolog/],
  [
    'company',
    /about|who we are|company|our (?:story|values|culture|team|vision)|the team|team description|community|über\s|unternehmen|wer wir sind|à propos|qui sommes|entreprise|équipe|sobre|quiénes|empresa|over ons|wie zijn w|chi siamo|azienda|quem somos|investing in you/,
  ],
  [
    'other',
    /additional info|location|employment type|job type|how to apply|apply\b|process|seniority|schedule|industries|bewerb|kontakt|contact|postuler|sollicit|candidat/,
  ],
];

const LEGAL =
  /equal.{0,12} opportunit|without regard to|regardless of (?:race|gender|age|sex)|reasonable accommodation|sexual orientation|e-verify|protected (?:veteran|class|status)|unabhängig von (?:geschlecht|herkunft|alter|nationalität)|sans distinction|igualdad de oportunidades/i;
const NICE =
  /^(?:nice.to.have|bonus(?: points)?|preferred|a plus|plus|pluspunkt|ideally|idealerweise|un plus|wünschenswert|von vorteil|idéalement|idealmente|deseable|desejável|diferencial|gradit[aoie]|costituisce titolo|mooi meegenomen)(?!\p{L})|\b(?:(?:a|big|strong|huge|definite) (?:plus|bonus)|nice to have|(?:is|are) preferred|preferred\)?|von vorteil|wünschenswert|un (?:plus|atout)|se valorará|deseable|valorable|gradit[aoie]|preferibile|titolo preferenziale|(?:um )?diferencial|desejável|um plus|een pr[eé]|een plus|mooi meegenomen|appréciée?s?|souhaitée?s?|wäre (?:schön|toll))[.!)]*$/iu;
const NEEDS =
  /\d\s?\+? ?years|years.{0,20} experience|experience (?:with|in|of|building|working)|proficien|familiar|knowledge|degree|bachelor|master.s|ability to|\b(?:strong|excellent|solid|proven|deep) |hands-on|fluen|comfortable|understanding of|expertise|you (?:have|are|bring)\b|you.re\b|you.ve|skills|kenntnisse|erfahrung|studium|du (?:hast|bist|bringst)|expérience|maîtrise|connaissance|diplôme|experiencia|conocimiento|ervaring|kennis|esperienza|conoscenza|laurea|experiência|conhecimento|(?:du|sie) (?:verfüg|hab|besitz|bring)|abgeschlossene|ausbildung (?:als|zu|in)|vous (?:avez|êtes|maîtris|justifi)|tu (?:as|es|maîtris|aimes)|bac ?\+|titulación|licenciatura|grado en|formación (?:en|universitaria)|dominio de|je (?:hebt|bent|kunt|beschikt|spreekt)|hbo|wo-niveau|diploma|padronanza|competenze|formação|graduação|ensino superior|domínio|vivência/i;
const DOES =
  /\byou(?:.ll| will)|responsib|your (?:role|mission|tasks)|in this (?:role|position)|(?:looking for|seeking|hiring) (?:an?|our)\b|verantwort|deine aufgaben|du (?:entwick|arbeit|gestalt|übern|bau|unterst)|vous (?:serez|aurez|particip)|tu (?:seras|vas)|vous allez|serás|ga je|sarai|ti occuperai|in (?:dieser|deze) (?:rolle|rol|position|functie|funktion)|verantwoordelijk voor|dans ce (?:rôle|poste)|en este (?:puesto|rol)|in questo ruolo|nest[ae] (?:posição|função|vaga|cargo)|(?:serás|sarai|será) respons|(?:^|[.!?] )(?:als|como|come|en tant qu).{3,60}? (?:bist du|wirst du|ben je|ben jij|speel je|vous |tu |serás|tendrás|você|ti occup|sarai)|você (?:vai|irá|será|atuará)|^(?:as an? |(?:design|build|develop|lead|own|work|collaborat|maintain|implement|manag|driv|creat|support|deploy|monitor|ensur|partner|writ|contribut|defin|optimi[sz]|automat|deliver|operat|improv|conduct|analy[sz]|coordinat|mentor|participat|provid|identify|evaluat|architect|scal|integrat|troubleshoot|entwick|konzep|betrieb|mitarbeit|unterstütz|aufbau|planung|weiterentw|umsetz|optimierung|betreu|développ|concev|particip|assur|garanti|automatis|mise en|desarroll|diseñ|colabor|aufbau|konzeption|sicherstell|überwach|wartung|integrier|construi|mettre en|déploy|industrialis|gérer|piloter|suivre|accompagn|constru|manten|gestion|apoy|crear|poner en|desenvolv|projetar|manter|acompanh|apoiar|criar|garant|svilupp|progett|realizz|gestire|messa in|ontwikkel|bouwen|beheren|onderhoud|ontwerp|opzetten)\p{L}*)/iu;
const GIVES =
  /insurance|401\(?k|\bpto\b|paid (?:time|parental|leave|vacation)|stock options|gym|homeoffice|obstkorb|urlaub|gleitzeit|tickets? restaurant|mutuelle|rtt\b|seguro (?:médico|de salud|de saúde)|télétravail|teletrabajo|vacaciones|\bpensioen\b|vakantiedagen|leaseauto|vale.(?:refeição|alimentação|transporte)|plano de saúde|buoni pasto|altersvorsorge|jobticket|salary range|base pay|pay range/i;
const IS =
  /\bwe(?:.re| are| have| build| believe)\b|our (?:mission|company|customers|platform|products)|founded|is (?:an?|the) .{0,40}(?:company|leader|provider|platform)|wir sind|nous sommes|somos|wij zijn|siamo/i;

/** The kind that a heading's own words name, or null. */
export function kindOfHeading(heading: string): SectionKind | null {
  const words = heading.toLowerCase().replaceAll('’', "'");
  for (const [kind, rule] of HEADINGS) {
    if (rule.test(words) && !(kind === 'nice-to-have' && /requir|minimum|basic|must/.test(words))) return kind;
  }
  const plain = fold(words);
  return HEADINGS_ABROAD.find(([, rule]) => rule.test(plain))?.[0] ?? null;
}

export function isLegal(text: string): boolean {
  return LEGAL.test(text);
}

/** One line that says of itself that it is a wish. */
export function isWish(text: string): boolean {
  return text.length < 300 && NICE.test(text);
}

/** What a paragraph or item speaks of, or null. */
export function kindOfText(text: string): SectionKind | null {
  const words = text.slice(0, 1_500).replaceAll('’', "'");
  if (isLegal(words)) return 'legal';
  if (GIVES.test(words)) return 'benefits';
  if (DOES.test(words)) return 'duties';
  if (NEEDS.test(words)) return 'requirements';
  return IS.test(words) ? 'company' : null;
}
