/** Invented descriptions in the shapes in which employers write them. `first` and `last` are the ends of the text that must come back. */
export interface Body {
  html: string;
  first: string;
  last: string;
}

export const BOLD: Body = {
  html: `<div>Kranwerk AG builds harbour cranes that drive themselves. About ninety people work on them in Basel.<br><br>
<b>Your responsibilities</b><br>- You run the service that tells a crane where it may go<br>- You watch its models and roll them back when they misbehave<br><br>
<b>Your profile</b><br>- Four years of experience with Python services<br>- You have carried a pager at night<br><br>
Full-time, Basel or from home. Apply with a short letter to our team.</div>`,
  first: 'Kranwerk AG builds harbour cranes',
  last: 'Apply with a short letter to our team.',
};

export const GERMAN: Body = {
  html: `<section><p>Die Kranwerk AG baut Hafenkräne, die selbst fahren. Rund neunzig Menschen arbeiten daran in Basel.</p></section>
<section><h2>Deine Aufgaben</h2><ul><li>Betrieb des Dienstes, der jedem Kran seinen Weg nennt</li><li>Überwachung der Modelle und Rücknahme fehlerhafter Versionen</li></ul></section>
<section><h2>Dein Profil</h2><ul><li>Vier Jahre Erfahrung mit Diensten in Python</li><li>Bereitschaft zu gelegentlichem Pikett</li></ul></section>
<section><h2>Wir bieten</h2><p>Unbefristete Vollzeit, zwei Tage in der Woche von zu Hause. Wir freuen uns auf deine Bewerbung.</p></section>`,
  first: 'Die Kranwerk AG baut Hafenkräne',
  last: 'Wir freuen uns auf deine Bewerbung.',
};

export const CZECH: Body = {
  html: `<p>Kranwerk staví přístavní jeřáby, které jezdí samy. V Brně na nich pracuje devadesát lidí.</p>
<h3>Náplň práce</h3><ul><li>Provoz služby, která každému jeřábu určuje cestu</li><li>Sledování modelů a návrat ke starší verzi, když se mýlí</li></ul>
<h3>Požadujeme</h3><ul><li>Čtyři roky praxe se službami v Pythonu</li><li>Ochotu držet občas pohotovost</li></ul>
<p>Hlavní pracovní poměr, dva dny v týdnu z domova. Těšíme se na vás.</p>`,
  first: 'Kranwerk staví přístavní jeřáby',
  last: 'Těšíme se na vás.',
};

export const TABLE: Body = {
  html: `<p>Kranwerk AG builds harbour cranes that drive themselves. About ninety people work on them in Basel.</p>
<table><tbody><tr><th>Responsibilities</th><td><ul><li>Run the service that tells a crane where it may go</li><li>Watch its models and roll them back</li></ul></td></tr>
<tr><th>Requirements</th><td><p>Four years of experience with Python services. You have carried a pager at night.</p></td></tr>
<tr><th>We offer</th><td><p>Permanent contract, full-time, part of the week from home. Apply with a short letter.</p></td></tr></tbody></table>`,
  first: 'Kranwerk AG builds harbour cranes',
  last: 'Apply with a short letter.',
};
