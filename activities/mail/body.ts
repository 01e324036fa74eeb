/** Plain text and HTML from one structure, so that both always say the same. */

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface Body {
  readonly lang: string;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  readonly action: Link | null;
  /** The pair's own page, beside what is asked. */
  readonly pair: Link | null;
  readonly notes: readonly string[];
  readonly signature: string;
  readonly footer: string;
  /** The reader's place in a pool. */
  readonly pool: Link | null;
  readonly leave: Link | null;
}

/** The plain text; a link stands on a line of its own so that no program breaks it. */
export function plainText(body: Body): string {
  const facts = body.facts.map(([label, value]) => `- ${label}: ${value}`).join('\n');
  const { action, pair, pool, leave } = body;
  const line = (link: Link | null) => (link === null ? '' : `${link.label}:\n${link.url}`);
  const blocks = [
    body.greeting,
    ...body.paragraphs,
    facts,
    line(action),
    ...body.notes,
    line(pair),
    body.signature,
    `-- \n${body.footer}`,
    line(pool),
    line(leave),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made fit for HTML's elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const STYLE = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #14181d !important; }
    .card { background: #1d2329 !important; color: #eef1f4 !important; }
    .soft { color: #b4bec8 !important; }
    .soft a, .card a.plain { color: #9cc9f5 !important; }
    .label { color: #b4bec8 !important; }
  }`;

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;

function factsTable(facts: Body['facts']): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ([label, value]) =>
      `<tr><th scope="row" class="label" align="left" valign="top" style="padding:4px 16px 4px 0;font-weight:600;color:#4a5560">${escapeHtml(label)}</th>` +
      `<td valign="top" style="padding:4px 0">${escapeHtml(value)}</td></tr>`,
  );
  return `<table style="margin:0 0 20px;border-collapse:collapse;font-size:16px;line-height:1.4">${rows.join('')}</table>`;
}

function button(action: Link | null): string {
  if (action === null) return '';
  const url = escapeHtml(action.url);
  return (
    `<p style="margin:8px 0 24px"><a href="${url}" style="display:inline-block;padding:12px 22px;border-radius:6px;` +
    `background:#0b5cad;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(action.label)}</a></p>`
  );
}

function softLines(texts: readonly string[]): string {
  return texts
    .map(
      (text) => `<p class="soft" style="margin:0 0 8px;font-size:14px;color:#4a5560">${escapeHtml(text)}</p>`,
    )
    .join('');
}

function softLink(link: Link | null): string {
  if (link === null) return '';
  return `<p class="soft" style="margin:8px 0 0;font-size:13px;color:#4a5560"><a href="${escapeHtml(link.url)}" style="color:#0b5cad">${escapeHtml(link.label)}</a></p>`;
}

/** An HTML page that needs nothing from anywhere else, readable in light and dark. */
export function html(body: Body): string {
  const signature = body.signature.split('\n').map(escapeHtml).join('<br>');
  return `<!doctype html>
<html lang="${escapeHtml(body.lang)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(body.subject)}</title><style>${STYLE}</style></head>
<body class="page" style="margin:0;background:#f2f4f6">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px"><tr>
<td class="card" style="padding:28px;border-radius:8px;background:#ffffff;color:#1b232b;${FONT};font-size:16px;line-height:1.5">
${[paragraph(body.greeting), ...body.paragraphs.map(paragraph)].join('\n')}
${factsTable(body.facts)}${button(body.action)}${softLines(body.notes)}${softLink(body.pair)}
<p style="margin:24px 0 0">${signature}</p></td></tr><tr><td style="padding:16px 28px;${FONT};line-height:1.5">
${softLines([body.footer])}${softLink(body.pool)}${softLink(body.leave)}</td></tr></table></td></tr></table></body></html>
`;
}
