import type { SectionKind } from './posting.ts';

/**
 * Headings of German, French, Spanish, Dutch, Portuguese and Italian postings, which share too few words with English ones. Read without
 * accents and in small letters; the first rule that fits decides.
 */
export const HEADINGS_ABROAD: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'nice-to-have',
    /pluspunkt|\b(?:een|un|um|es) pl?re?(?:us)?\b|^pre$|souhait|apprecie|idealement|se valora|valoramos|\bdesea(?:ble|do)|desejave|diferencia(?:l|is)\b|preferenzial|preferibil|titolo preferenz/,
  ],
  [
    'legal',
    /vielfalt|gleichstellung|proteccion de datos|protecao de dados|donnees personnelles|diversi(?:teit|dade|dad|ta|te)\b|acquisitie|equita|igualdade|gleichberechtig/,
  ],
  [
    'benefits',
    /unser angebot|unsere leistungen|freu(?:en| dich| dir)|warum (?:wir|zu uns|du)|deine benefits|pour?quoi (?:nous|chez)|vous propose|te propose|(?:por que|porque) (?:nosotros|trabalhar|trabajar|unirte|a gente)|ventajas|vantagens|condiciones|condicoes|salario|remunera|krijg je|krijg jij|je krijgt|ons aanbod|waarom (?:wij|bij|kies|werken)|verwachten\b|staat er tegenover|\bsi offre\b|nostra offerta|perche (?:sceglier|noi|lavorare|unirti)|o que tem(?:os)? para/,
  ],
  [
    'requirements',
    /mitbring|bringst du|zeichnet dich|uberzeug|wir (?:uns wunschen|erwarten)|erwarten wir|vous apport|tu apport|pre.?requis|(?:qui|que) (?:etes|es).(?:vous|tu)|^vous etes|^tu es\b|attendons de|necesita|pedimos|habilidades|formaci?[oa][no]?\b|formacao|conhecimento|precisas?\b|obrigatori|esperamos|conoscenz|esperienz|ci aspettiamo|ti chiediamo|titolo di studio|candidato ideale|chi sei\b|vragen|breng(?: je| jij|t)|neem je|(?:ben|heb) jij|jij (?:bent|hebt)|dit ben j|je bent|herken je|kwaliteiten|zoeken/,
  ],
  [
    'duties',
    /dich erwartet|erwartet (?:dich|sie)|machst du|du (?:machst|tust|tun|bewegst|bewegen)|tun wirst|dein(?:e)? (?:job|alltag|herausforderung|wirkung)|alltag|herausforderung|wirkungs|stellenbeschreibung|quotidien|(?:votre|ton|vos) roles?\b|vous ferez|tu feras|vous attend|t.attend|defis?\b|missione?|missao|el reto|retos\b|tu rol\b|dia a dia|vas a hacer|(?:descripcion|descrizione|descricao|description|omschrijving) (?:de|del|della|da|du|van) ?(?:la |l.)?(?:oferta|posizione|posicao|vaga|rol\b|lavoro|poste)|desafio|vai(?:s)? (?:fazer|contribuir|atuar)|ira fazer|ti aspetta|compiti|incarichi|(?:ga|gaat|gaan) (?:je |jij |we )?doen|wat doe (?:je|jij)|doe je|werkzaamheden|de rol\b|\brol\b|uitdaging|je dag\b|jouw dag|houdt de/,
  ],
  ['tools', /tech ?stack|technologi|tecnologi|werkzeuge|herramientas|ferramentas|strumenti/],
  [
    'company',
    /das sind wir|stellen uns|dein team|unser team|notre (?:histoire|societe|groupe)|acerca de|el equipo|(?:o|nosso) time\b|equipa|equipe|bedrijf|ons team|het team|dit zijn wij|il (?:nostro )?team|su di noi|societa|conheca/,
  ],
];
