import { describe, expect, it } from 'vitest';
import { postingFromText } from '@/core/posting/posting-from-text.ts';
import { kindOfHeading } from '@/core/posting/section-words.ts';
import { splitSections } from '@/core/posting/sections.ts';

function kinds(text: string): [string, string][] {
  return splitSections(text).map(({ kind, start, end }) => [kind, text.slice(start, end).trim()]);
}

describe('kindOfHeading', () => {
  it.each([
    [
      'requirements',
      'Requirements|Minimum qualifications|What you bring|Who you are|About you|What we expect from you|Your profile|Dein Profil|Das bringst du mit|Anforderungen|Profil recherché|Requisitos|Tu perfil|Functie-eisen|Wie ben jij|Requisiti|O que procuramos|Skills & Experience',
    ],
    [
      'duties',
      "Responsibilities|What you'll do|What you’ll be doing|About the role|Your day-to-day|Deine Aufgaben|Vos missions|Responsabilidades|Qué harás|Wat ga je doen|Di cosa ti occuperai|O que você vai fazer|In this role, you will|Key responsibilities",
    ],
    [
      'nice-to-have',
      'Nice to have|Bonus points|Preferred qualifications|Nice-to-haves|Von Vorteil|Les atouts|Se valorará|Pluspunten|Requisiti preferenziali|Desejável',
    ],
    ['tools', 'Our tech stack|Technologies|Tools we use|Environnement technique'],
    [
      'company',
      'About us|About Harbour Freight|Who we are|Company description|Über uns|Qui sommes-nous|Sobre nosotros|Over ons|Chi siamo|Quem somos|The team',
    ],
    [
      'benefits',
      'Benefits|What we offer|Perks|Compensation|Pay range|Wir bieten|Nous offrons|Qué ofrecemos|Wij bieden|Cosa offriamo|O que oferecemos|Why join us',
    ],
    ['legal', 'Equal opportunity|Diversity and inclusion|Privacy notice|Datenschutz'],
    ['other', 'Additional information|How to apply|Location|Interview process'],
  ])('%s', (kind, headings) => {
    for (const heading of headings.split('|')) expect(kindOfHeading(heading), heading).toBe(kind);
  });

  it('knows what it does not know', () => {
    for (const heading of ['Utrecht', 'Machine Keeper', 'Information and technology of things'])
      expect(kindOfHeading(heading), heading).not.toBe('requirements');
  });
});

describe('splitSections', () => {
  it.each(['Requirements', 'Requirements:', '## Requirements', '**Requirements**', '**Requirements:**', 'REQUIREMENTS'])(
    'sees the heading "%s"',
    (heading) => {
      const text = `We are a small firm.\n${heading}\n• Patience\nBenefits\n• Tea`;
      expect(splitSections(text).map((section) => section.kind)).toEqual(['company', 'requirements', 'benefits']);
      expect(splitSections(text)[1]?.heading?.toLowerCase()).toBe('requirements');
    },
  );

  it('covers the whole text', () => {
    const text = '\n\n  Intro\n\nTasks:\n• a\n\n\nProfile\n• b\n  ';
    const sections = splitSections(text);
    expect(sections[0]?.start).toBe(0);
    expect(sections.at(-1)?.end).toBe(text.length);
  });

  it('tells the firm from the work before the first heading', () => {
    expect(kinds('We are a harbour firm founded in 1990.\nIn this role you will run our models in production.\nBenefits\nTea')).toEqual([
      ['company', 'We are a harbour firm founded in 1990.'],
      ['duties', 'In this role you will run our models in production.'],
      ['benefits', 'Benefits\nTea'],
    ]);
  });

  it('takes single wishes out of the requirements', () => {
    expect(kinds('Requirements\n• Python\n• Nice to have: Rust\n• Go is a plus\n• Kubernetes\nBonus points:\n• Tea')).toEqual([
      ['requirements', 'Requirements\n• Python'],
      ['nice-to-have', '• Nice to have: Rust\n• Go is a plus'],
      ['requirements', '• Kubernetes'],
      ['nice-to-have', 'Bonus points:\n• Tea'],
    ]);
  });

  it('takes legal paragraphs out', () => {
    const legal = 'We are an equal opportunity employer and hire without regard to race, age or religion.';
    expect(kinds(`What you will do\n• Run things\n${legal}`)).toEqual([
      ['duties', 'What you will do\n• Run things'],
      ['legal', legal],
    ]);
  });

  it('keeps headings within a part in that part', () => {
    expect(
      kinds('Responsibilities:\nArchitecture & Guidance:\n• Weigh ideas\nDelivery:\n• Ship boxes\nQualifications:\n• Calm').map(
        ([kind]) => kind,
      ),
    ).toEqual(['duties', 'duties', 'duties', 'requirements']);
  });

  it('finds headings in a text without line breaks', () => {
    const text = `We are a firm of machines. Responsibilities: Run the service that answers. Watch the models. Required Qualifications: Four years with Python. A calm mind. Benefits: Tea and time.`;
    expect(splitSections(text).map((section) => section.kind)).toEqual(['company', 'duties', 'requirements', 'benefits']);
  });

  it('joins wrapped lines', () => {
    expect(
      kinds('Requirements:\n- Experience with machines and\n  requirements of many kinds, a\n  plus\n- Calm').map(([kind]) => kind),
    ).toEqual(['requirements', 'nice-to-have', 'requirements']);
  });

  it('reads German', () => {
    const text =
      'Wir sind ein Hafen.\nDeine Aufgaben\n• Betrieb der Modelle\nDein Profil\n• Erfahrung mit Python\n• Rust von Vorteil\nWir bieten\n• Tee';
    expect(splitSections(text).map((section) => section.kind)).toEqual(['company', 'duties', 'requirements', 'nice-to-have', 'benefits']);
  });

  it('has one part for a text that says nothing', () => {
    expect(splitSections('')).toEqual([{ kind: 'other', heading: null, start: 0, end: 0 }]);
    expect(splitSections(' \n ')).toHaveLength(1);
  });
});

describe('postingFromText', () => {
  it('builds a posting and keeps its text to the letter, so that ranges hold', () => {
    expect(postingFromText({ title: ' Keeper\n', company: '', text: 'You will keep.  ' })).toEqual({
      title: 'Keeper',
      company: null,
      location: null,
      description: 'You will keep.  ',
      sections: [{ kind: 'duties', heading: null, start: 0, end: 16 }],
      language: null,
      url: null,
      site: null,
      identity: 'keeper|',
    });
  });
});
