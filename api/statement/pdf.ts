/** A statement as a PDF: one page of A4, with a typeface that has Latin, Greek and Cyrillic letters. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { statement as words } from '../../locales/en/statement.ts';
import type { Statement } from './statement.ts';

const resolve = createRequire(import.meta.url).resolve;
const FONTS = { plain: 'Regular', strong: 'Medium' } as const;
/** Points; 72 are an inch. */
const MARGIN = 96;
const SOFT = '#55606b';
const ACCENT = '#0b5c6b';

const fontFile = (name: string): Promise<Buffer> =>
  readFile(resolve(`roboto-fontface/fonts/roboto/Roboto-${name}.woff`));

function write(doc: PDFKit.PDFDocument, { name, lines, thanks, issued, contact }: Statement): void {
  const say = (font: keyof typeof FONTS, size: number, text: string, colour = 'black') =>
    doc
      .font(font)
      .fontSize(size)
      .fillColor(colour)
      .text(text, { lineGap: size * 0.3 });
  doc.rect(0, 0, doc.page.width, 14).fill(ACCENT);
  doc.y = 170;
  say('plain', 13, words.title.toUpperCase(), ACCENT).moveDown(1.2);
  say('strong', 30, name).moveDown(0.6);
  for (const line of lines) say('plain', 15, line);
  doc.moveDown(1.2);
  for (const line of thanks) say('plain', 15, line);
  doc.moveDown(2.5);
  say('strong', 12, issued);
  say('plain', 11, words.questions(contact), SOFT);
}

/** @returns the bytes of the document, the same for the same statement */
export async function pdfOf(statement: Statement): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when the first is asked for: it takes longer than starting all the rest.
  const { default: Document } = await import('pdfkit');
  const at = new Date(statement.at);
  const info = { Title: `${words.title}: ${statement.name}`, CreationDate: at, ModDate: at };
  const doc = new Document({ size: 'A4', margin: MARGIN, lang: words.lang, displayTitle: true, info });
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, await fontFile(file));
  write(doc, statement);
  doc.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
