/** The page on which the text of a programme is checked and kept. */
import { definitionPages } from '../../locales/en/definition-pages.ts';
import { TextArea, type Entered } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Nav } from './parts.tsx';
import type { Site } from './site.ts';

const text = definitionPages.text;

export interface TextView {
  readonly entered: Entered;
  /** What the check said; null: nothing has been checked. */
  readonly checked: {
    /** Null: the text has errors. */
    readonly correct: { readonly name: string; readonly start: string } | null;
    readonly found: string;
  } | null;
}

function Outcome({ checked }: Pick<TextView, 'checked'>) {
  if (checked === null) return null;
  const { correct, found } = checked;
  return (
    <section class={correct === null ? 'summary' : 'receipt'} role="status">
      <p>
        <strong>{correct === null ? text.errors : text.good(correct.name, correct.start)}</strong>
      </p>
      {correct !== null && found !== '' ? <p>{text.advice}</p> : null}
      {found === '' ? null : <pre>{found}</pre>}
    </section>
  );
}

export function DefinitionTextPage({ site, view }: { readonly site: Site; readonly view: TextView }) {
  const { entered, checked } = view;
  const correct = checked !== null && checked.correct !== null;
  return (
    <Layout site={site} title={text.title} wide nav={<Nav site={site} here="definitions" />}>
      <h1>{text.title}</h1>
      <p>{text.lead}</p>
      <Outcome checked={checked} />
      <form method="post" action={site.href('/definitions/new')} enctype="multipart/form-data" class="code">
        <TextArea name="text" label={text.text} entered={entered} rows={22} />
        <div class="field">
          <label for="definition-file">{text.file}</label>
          <input id="definition-file" type="file" name="file" accept=".yaml,.yml,text/yaml" />
        </div>
        {correct ? <p class="hint">{text.keepHint}</p> : null}
        <div class="row">
          <button name="action" value="check" class={correct ? 'quiet' : ''}>
            {text.check}
          </button>
          {correct ? (
            <button name="action" value="keep">
              {text.keep}
            </button>
          ) : null}
        </div>
      </form>
    </Layout>
  );
}
