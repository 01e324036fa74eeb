import { formatMoment } from '../../definitions/plan/format.ts';
import type { AgreementVersion, Signer } from '../../db/queries/relationships.ts';
import { agreementPage as words } from '../../locales/en/agreement.ts';
import { pages } from '../../locales/en/pages.ts';
import type { AgreementFacts } from './agreement.ts';

function titleOf({ version, by, at }: AgreementVersion, zone: string): string {
  return by === null ? words.draft : words.version(version, by, formatMoment(at, zone, pages.lang));
}

/** The text that stands. Line breaks are its writers'. */
export function AgreementText({ agreement: { current }, zone }: { agreement: AgreementFacts; zone: string }) {
  return (
    <figure class="agreement">
      <figcaption class="soft">{titleOf(current, zone)}</figcaption>
      <blockquote>{current.text}</blockquote>
    </figure>
  );
}

function signature({ name, signed, hasSigned }: Signer, zone: string): string {
  if (signed === null) return words.notSigned(name);
  if (!hasSigned) return words.void(name, signed.version);
  return words.signed(name, signed.name, formatMoment(signed.at, zone, pages.lang));
}

/** Who has signed the text that stands, and who has not. */
export function Signatures({ agreement: { signers }, zone }: { agreement: AgreementFacts; zone: string }) {
  return (
    <>
      <h3>{words.signatures}</h3>
      <ul>
        {signers.map((signer) => (
          <li>{signature(signer, zone)}</li>
        ))}
      </ul>
    </>
  );
}

/** All versions but the one that stands, the newest first. */
export function EarlierVersions({
  agreement: { versions },
  zone,
}: {
  agreement: AgreementFacts;
  zone: string;
}) {
  const earlier = versions.slice(0, -1).toReversed();
  if (earlier.length === 0) return null;
  return (
    <>
      <h3>{words.versions}</h3>
      {earlier.map((one) => (
        <details>
          <summary>{titleOf(one, zone)}</summary>
          <blockquote class="agreement">{one.text}</blockquote>
        </details>
      ))}
    </>
  );
}
