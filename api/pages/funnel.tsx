import { coordinators } from '../../locales/en/coordinators.ts';
import type { Inspection } from '../inspection.ts';
import { shortDay } from './dates.ts';
import { Head, ShareBar, Wide } from './parts.tsx';

const text = coordinators.cycle;

/** Of reports of meetings that nobody has been asked for, the next one stands for all. */
function soon(rows: Inspection['funnel']): Inspection['funnel'] {
  const meetings = rows.filter(({ kind }) => kind === 'report-meeting');
  const last = Math.max(0, ...meetings.filter(({ asked }) => asked > 0).map(({ opensAt }) => opensAt));
  const ahead = meetings
    .filter(({ asked, opensAt }) => asked === 0 && opensAt > last)
    .map(({ opensAt }) => opensAt);
  const next = Math.min(...ahead);
  return rows.filter(
    ({ kind, asked, opensAt }) => kind !== 'report-meeting' || asked > 0 || opensAt === next,
  );
}

/** How far each question has come. Also the report's. */
export function Funnel({ rows, zone }: { rows: Inspection['funnel']; zone: string }) {
  return (
    <Wide label={text.funnel}>
      <Head names={text.funnelHead} text={[0, 7]} />
      <tbody>
        {soon(rows).map(({ name, asked, sent, met, open, expired, withdrawn, opensAt }) => (
          <tr>
            <th scope="row">{name}</th>
            {asked === 0 ? (
              <td colspan={7} class="soft">
                {text.later(shortDay(opensAt, zone))}
              </td>
            ) : (
              <>
                {[asked, sent, met, open, expired, withdrawn].map((n) => (
                  <td class="n">{n}</td>
                ))}
                <td>
                  <ShareBar done={met} gone={expired + withdrawn} all={asked} label={text.bar(met, asked)} />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </Wide>
  );
}
