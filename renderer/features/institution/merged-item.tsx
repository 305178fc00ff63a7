import { Anchor, Button, Text } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { InstitutionLineView, MergedInstitution } from '../../../shared/contract/institution.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'
import { originText } from '../../text/import.ts'
import { agreementText, evidenceText, institutionText } from '../../text/institution.ts'
import lines from '../../ui/data-table.module.css'
import { useListNames } from '../import/use-list-names.ts'
import { SetApart } from './set-apart.tsx'
import classes from './institution.module.css'

/** One institution with its lines by source; a line that does not belong to it can be set apart. */
export function MergedItem({ institution }: { institution: MergedInstitution }) {
  return (
    <section className={classes.merged} aria-label={institution.name}>
      <Anchor component={Link} href={`/providers/${encodeURIComponent(institution.providerId)}`} fw={700}>
        {institution.name}
      </Anchor>
      <MergedLines institution={institution} />
    </section>
  )
}

/** The lines themselves, each with what speaks for it. */
export function MergedLines({ institution }: { institution: MergedInstitution }) {
  const [asked, setAsked] = useState<InstitutionLineView | null>(null)
  return (
    <>
      <table className={lines.lines}>
        <tbody>
          {institution.lines.map((line) => (
            <Line key={line.lineId} line={line} institution={institution} onApart={() => setAsked(line)} />
          ))}
        </tbody>
      </table>
      {asked !== null && <SetApart institution={institution} line={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

type LineProps = {
  readonly line: InstitutionLineView
  readonly institution: MergedInstitution
  readonly onApart: () => void
}

function Line({ line, institution, onApart }: LineProps) {
  const listName = useListNames()
  const whyNot = whyNotApart(line, institution)
  return (
    <tr className={classes.line}>
      <td className={classes.source}>
        {originText[line.origin]}
        <div className={classes.quiet}>
          {listName(line.section)}　<span className={classes.whole}>{vintageText(line.asOf)}</span>
        </div>
      </td>
      {line.adds === null ? (
        <>
          <th scope="row">{line.name}</th>
          <td>{line.address}</td>
          <td className={classes.phone}>{line.phone}</td>
        </>
      ) : (
        <td colSpan={3}>{line.adds.says}</td>
      )}
      <td className={classes.evidence}>
        <Text size="xs">{reasonsOf(line)}</Text>
      </td>
      <td className={classes.apart}>
        {whyNot === null ? (
          <Button size="compact-xs" variant="default" onClick={onApart}>
            {line.adds === null ? institutionText.setApart : institutionText.takeOff}
          </Button>
        ) : (
          <Text size="xs" className={classes.quiet}>
            {whyNot}
          </Text>
        )}
      </td>
    </tr>
  )
}

/** Why a line cannot be set apart, in words; null where it can. */
function whyNotApart({ adds }: InstitutionLineView, { lines: all }: MergedInstitution): string | null {
  if (adds !== null) return adds.toLineId === null ? institutionText.noNumberLine : null
  return all.filter((other) => other.adds === null).length < 2 ? institutionText.onlyLine : null
}

/** What agrees with the line that names the institution, in words. */
function reasonsOf({ evidence, adds }: InstitutionLineView): string {
  if (adds !== null) return institutionText.addedByNumber(adds.number)
  if (evidence === null) return institutionText.principal
  return (['number', 'phone', 'name', 'address'] as const)
    .filter((what) => evidence[what] === 'same' || evidence[what] === 'partly')
    .map((what) => `${evidenceText[what]}：${agreementText[evidence[what]]}`)
    .join('　')
}
