import type { CycleHead } from '../../db/queries/cycle-head.ts';
import type { StoredDefinition } from '../../db/queries/definitions.ts';
import type { RehearsalRow } from '../../db/queries/rehearsals.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { definitionPages } from '../../locales/en/definition-pages.ts';
import { Layout } from './layout.tsx';
import { Nav } from './parts.tsx';
import type { Site } from './site.ts';

const text = coordinators.home;

interface HomeProps {
  readonly site: Site;
  readonly cycles: readonly CycleHead[];
  /** Every kept text, the newest of each programme first; null: it is not the reader's to see. */
  readonly definitions: readonly StoredDefinition[] | null;
  /** Null in a rehearsal: it holds no others. */
  readonly rehearsals: readonly RehearsalRow[] | null;
  /** True: the reader sees one unit of one programme only. */
  readonly only?: boolean;
}

const stateWords = (state: string): string => text.states[state] ?? state;

function Rehearsal({ site, row }: { site: Site; row: RehearsalRow }) {
  const { id, definition_id: definition, options, state } = row;
  const said = `${definition}, ${options.start}`;
  const look = options.keep && state === 'finished';
  return (
    <li>
      {look ? <a href={site.href(`/rehearsals/${id}/`)}>{said}</a> : said}
      <br />
      <small>
        {text.rehearsal(options.people, options.seed)}, {stateWords(state)}
        {look ? `, ${text.kept}` : ''}
      </small>
    </li>
  );
}

/** The programmes whose texts are kept, each with its newest. */
function Programmes({ site, kept }: { site: Site; kept: readonly StoredDefinition[] }) {
  const newest = kept.filter((one, index) => one.programme !== kept[index - 1]?.programme);
  const versions = (programme: string): number => kept.filter((one) => one.programme === programme).length;
  return (
    <>
      <h2>{definitionPages.programmes}</h2>
      {newest.length === 0 ? <p class="soft">{definitionPages.noProgrammes}</p> : null}
      <ul class="plain">
        {newest.map(({ id, programme }) => (
          <li>
            <a href={site.href(`/definitions/${encodeURIComponent(id)}`)}>{programme}</a>{' '}
            <small>{definitionPages.versions(versions(programme))}</small>
          </li>
        ))}
      </ul>
      <p>
        <a class="button quiet" href={site.href('/definitions/new')}>
          {definitionPages.newOne}
        </a>
      </p>
    </>
  );
}

/** What is here. */
export function HomePage({ site, cycles, definitions, rehearsals, only = false }: HomeProps) {
  return (
    <Layout site={site} title={text.title} nav={<Nav site={site} here="home" only={only} />}>
      <h1>{text.title}</h1>
      <p class="lead">{text.text}</p>
      <h2>{text.cycles}</h2>
      {cycles.length === 0 ? <p class="soft">{text.noCycles}</p> : null}
      <ul class="plain">
        {cycles.map(({ id, state }) => (
          <li>
            <a href={site.href(`/cycles/${id}`)}>{id}</a> <small>{stateWords(state)}</small>
          </li>
        ))}
      </ul>
      {definitions === null ? null : <Programmes site={site} kept={definitions} />}
      {rehearsals === null ? null : (
        <>
          <h2>{text.rehearsals}</h2>
          {rehearsals.length === 0 ? <p class="soft">{text.noRehearsals}</p> : null}
          <ul class="plain">
            {rehearsals.map((row) => (
              <Rehearsal site={site} row={row} />
            ))}
          </ul>
        </>
      )}
      {only ? null : (
        <>
          <h2>{text.mailbox}</h2>
          <p>
            <a href={site.href('/mailbox')}>{text.mailbox}</a>: {text.mailboxText}
          </p>
        </>
      )}
      <h2>{text.api}</h2>
      <p>
        <a href={site.href('/api/cycles')}>/api</a>: {text.apiText}
      </p>
    </Layout>
  );
}
