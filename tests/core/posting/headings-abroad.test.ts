import { describe, expect, it } from 'vitest';
import type { SectionKind } from '@/core/posting/posting.ts';
import { isWish, kindOfHeading, kindOfText } from '@/core/posting/section-words.ts';
import { splitSections } from '@/core/posting/sections.ts';

/** Headings as postings write them, by kind and language. */
const HEADINGS: Partial<Record<SectionKind, Record<string, string>>> = {
  duties: {
    de: 'Deine Aufgaben; Ihre Aufgaben; Dein Aufgabengebiet; Was dich erwartet; Das erwartet Dich; Das machst du bei uns; Was du tun wirst; Deine Rolle; Dein Job; Ihr Verantwortungsbereich; Deine Herausforderung; Stellenbeschreibung; Ihre Tätigkeiten; So sieht dein Alltag aus; Was du bewegst; Das kannst du bewegen; Ihr Wirkungskreis',
    fr: 'Vos missions; Tes missions; Missions principales; Le poste; Descriptif du poste; Description du poste; Votre rôle; Vos responsabilités; Ce que vous ferez; Ton quotidien; Votre quotidien; Tes défis; Au quotidien; Les missions du poste; Ce qui vous attend; Activités principales',
    es: 'Responsabilidades; Tus funciones; Funciones; Funciones principales; ¿Qué harás?; ¿Qué vas a hacer?; Tu misión; Descripción del puesto; Tu día a día; Tareas; El reto; Tu rol; ¿Cuál será tu misión?; Descripción de la oferta',
    nl: 'Wat ga je doen?; Dit ga je doen; Jouw rol; De functie; Je werkzaamheden; Wat je gaat doen; Functieomschrijving; Jouw taken; Taken en verantwoordelijkheden; Jouw uitdaging; Wat doe je?; De rol; Jouw impact; Zo ziet je dag eruit; Over de functie; Wat houdt de functie in?',
    pt: 'O que você vai fazer; Suas atividades; Responsabilidades; Responsabilidades e atribuições; Descrição da vaga; Principais responsabilidades; O que vais fazer; Atividades; A tua missão; Seu dia a dia; Como será o seu dia a dia; Seus desafios; Funções; Quais serão suas responsabilidades?; O que irá fazer; Como você vai contribuir',
    it: 'Cosa farai; Attività; Le attività principali; Responsabilità; Il ruolo; Mansioni; Di cosa ti occuperai; Descrizione del ruolo; La tua missione; Principali attività; Le tue responsabilità; Cosa ti aspetta; Compiti; Descrizione della posizione',
  },
  requirements: {
    de: 'Dein Profil; Ihr Profil; Das bringst du mit; Was du mitbringst; Anforderungen; Deine Qualifikationen; Voraussetzungen; Was wir uns wünschen; Das solltest du mitbringen; Wen wir suchen; Deine Skills; Das zeichnet dich aus; Damit überzeugst du uns; Was wir erwarten',
    fr: 'Votre profil; Profil recherché; Ce que nous recherchons; Compétences requises; Ton profil; Vos compétences; Vous êtes; Qui êtes-vous ?; Pré-requis; Ce que vous apportez; Qualifications; Compétences techniques; Ce que nous attendons de vous',
    es: 'Requisitos; Requisitos mínimos; Perfil; ¿Qué buscamos?; ¿Qué necesitamos?; Lo que buscamos; Conocimientos; Tu perfil; ¿Qué pedimos?; Experiencia; Competencias; Formación; Qué esperamos de ti; Habilidades',
    nl: 'Wat vragen we?; Dit vragen wij; Functie-eisen; Jouw profiel; Wie ben jij?; Dit breng je mee; Wat breng je mee; Wat neem je mee?; Jij hebt; Wat wij van je vragen; Dit ben jij; Wie zoeken we?; Jouw kwaliteiten; Dit herken je; Wij zoeken',
    pt: 'Requisitos; Requisitos e qualificações; O que esperamos de você; O que buscamos; Perfil; Quem procuramos; O que procuramos; Pré-requisitos; Conhecimentos; O que precisas; Qualificações; Seu perfil; O que você precisa ter; Obrigatórios; Formação; Habilidades',
    it: 'Requisiti; Cosa cerchiamo; Chi cerchiamo; Il tuo profilo; Competenze richieste; Chi sei; Profilo ricercato; Conoscenze; Cosa ti chiediamo; Titolo di studio; Requisiti richiesti; Esperienza; Il candidato ideale; Cosa ci aspettiamo da te',
  },
  'nice-to-have': {
    de: 'Wünschenswert; Von Vorteil; Idealerweise; Nice-to-have; Pluspunkte',
    fr: 'Les plus; Serait un plus; Atouts; Souhaité; Un plus; Appréciés; Idéalement',
    es: 'Deseable; Se valorará; Valorable; Se valora; Será un plus; Requisitos deseables; Plus; Valoramos',
    nl: 'Mooi meegenomen; Een pré; Pluspunten; Pre; Het is een plus als',
    pt: 'Diferenciais; Será um diferencial; Desejável; Desejáveis; Requisitos desejáveis; Um plus',
    it: 'Costituisce titolo preferenziale; Gradito; Nice to have; Requisiti preferenziali; Sarà un plus; Completano il profilo',
  },
  benefits: {
    de: 'Wir bieten; Das bieten wir dir; Was wir bieten; Unser Angebot; Deine Vorteile; Benefits; Unsere Leistungen; Darauf kannst du dich freuen; Warum wir?; Deine Benefits; Freu dich auf',
    fr: 'Nos avantages; Ce que nous offrons; Nous offrons; Ce que nous proposons; Ce qu’on te propose; Pourquoi nous rejoindre ?; Rémunération et avantages; Avantages; Les avantages; On vous propose',
    es: 'Qué ofrecemos; ¿Qué te ofrecemos?; Ofrecemos; Beneficios; Te ofrecemos; Se ofrece; Ventajas; Condiciones; Salario; ¿Por qué nosotros?',
    nl: 'Wat bieden we?; Dit bieden wij; Wij bieden; Arbeidsvoorwaarden; Wat krijg je; Dit krijg je; Ons aanbod; Wat mag je verwachten?; Waarom wij; Wat staat er tegenover?',
    pt: 'Benefícios; O que oferecemos; Oferecemos; Nossos benefícios; Remuneração; Vantagens; Por que trabalhar conosco',
    it: 'Cosa offriamo; Offriamo; Benefit; Vantaggi; Retribuzione; La nostra offerta; Si offre; Perché sceglierci',
  },
  company: {
    de: 'Über uns; Das Unternehmen; Wer wir sind; Dein Team; Unternehmensbeschreibung; Das sind wir; Wir stellen uns vor',
    fr: 'Qui sommes-nous ?; À propos de nous; L’entreprise; Notre entreprise; L’équipe; Notre histoire',
    es: 'Sobre nosotros; Quiénes somos; La empresa; El equipo; Acerca de nosotros; Nuestra empresa',
    nl: 'Over ons; Wie zijn wij?; Het bedrijf; Ons team; Het team; Bedrijfsomschrijving; Dit zijn wij',
    pt: 'Sobre nós; Quem somos; A empresa; Nossa empresa; O time; Sobre a empresa; A equipa; Conheça a empresa',
    it: 'Chi siamo; La nostra azienda; L’azienda; Il team; Il nostro team; Descrizione dell’azienda; Su di noi',
  },
  tools: {
    de: 'Unser Tech-Stack; Technologien; Unsere Technologien',
    fr: 'Environnement technique; Stack technique; Technologies',
    es: 'Tecnologías; Stack tecnológico',
    nl: 'Onze techstack; Technologieën',
    pt: 'Tecnologias; Nossa stack',
    it: 'Tecnologie; Stack tecnologico',
  },
  legal: {
    de: 'Datenschutz; Chancengleichheit; Vielfalt',
    fr: 'Égalité des chances; Handicap; Confidentialité',
    es: 'Igualdad de oportunidades; Privacidad; Protección de datos',
    nl: 'Gelijke kansen; Privacy; Diversiteit en inclusie; Acquisitie',
    pt: 'Privacidade; Diversidade e inclusão; Igualdade de oportunidades',
    it: 'Pari opportunità; Informativa privacy; Diversità e inclusione',
  },
};

const items = Object.entries(HEADINGS).flatMap(([kind, byLanguage]) =>
  Object.entries(byLanguage).flatMap(([language, list]) => list.split('; ').map((heading) => [kind, language, heading] as const)),
);

describe('headings in other languages', () => {
  it.each(items)('%s (%s): %s', (kind, _language, heading) => {
    expect(kindOfHeading(heading)).toBe(kind);
  });
});

/** Lines that stand under no heading: "duties or requirements: line". */
const LINES = [
  'duties: Aufbau und Betrieb unserer Plattform',
  'duties: Du entwickelst neue Dienste und betreibst sie.',
  'requirements: Du verfügst über gute Kenntnisse in Python.',
  'benefits: Ein Jobticket und betriebliche Altersvorsorge',
  'duties: Déployer les modèles et suivre leur qualité',
  'requirements: Vous avez un Bac +5 en informatique.',
  'benefits: Deux jours de télétravail par semaine',
  'duties: Mantener la plataforma y mejorar los procesos',
  'requirements: Grado en Informática o similar',
  'duties: Bouwen en beheren van ons platform',
  'requirements: Je hebt een afgeronde hbo-opleiding.',
  'benefits: Een goed pensioen en 28 vakantiedagen',
  'duties: Desenvolver e manter pipelines de dados',
  'requirements: Graduação completa em computação',
  'benefits: Vale-refeição e plano de saúde',
  'duties: Sviluppo e gestione della piattaforma',
  'requirements: Ottima padronanza della lingua inglese',
  'benefits: Buoni pasto da 8 euro',
];

describe('lines in other languages', () => {
  it.each(LINES.map((line) => line.split(': ')))('%s: %s', (kind, line) => {
    expect(kindOfText(line ?? '')).toBe(kind);
  });

  it.each([
    'Wünschenswert: Erfahrung mit Terraform',
    'Une expérience de Kubernetes serait appréciée.',
    'Conocimientos de Terraform, deseable',
    'Ervaring met MLflow is een pré',
    'Conhecimento de Terraform é um diferencial',
    'Gradita la conoscenza di Kubernetes',
  ])('is a wish: %s', (line) => {
    expect(isWish(line)).toBe(true);
  });

  it('tells a pictogram that stands for a bullet from one that adorns a heading', () => {
    const text = '🎯 Vos missions\n\n✅ Maîtriser le cycle de vie\n✅ Expérience client\n\n🎯 Profil\n\n✅ Diplôme';
    const kinds = splitSections(text).map(({ kind, heading }) => `${kind}: ${heading}`);
    expect(kinds).toEqual(['duties: Vos missions', 'requirements: Profil']);
  });
});
