import { coordinators } from '../../locales/en/coordinators.ts';
import type { Inspection } from '../inspection.ts';
import { shortDay } from './dates.ts';
import { Head, ShareBar, Wide } from './parts.tsx';

const text = coordinators.cycle;

/** How far each question has come. Also the report's. */
export function Funnel({ rows, zone }: { rows: Inspection['funnel']; zone: string }) {
  return (
    <Wide label={text.funnel}>
      <Head names={text.funnelHead} text={[0, 7]} />
      <tbody>
        {rows.map(({ name, asked, sent, met, open, expired, withdrawn, opensAt }) => (
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
