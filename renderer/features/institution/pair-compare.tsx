import type { LikelyRow, LikelySide } from '../../../shared/contract/import-views.ts'
import type { InstitutionEvidence } from '../../../shared/domain/institution-evidence.ts'
import { vintageText } from '../../../shared/domain/vintage.ts'
import { useListNames } from '../import/use-list-names.ts'
import { originText } from '../../text/import.ts'
import { evidenceText, institutionText } from '../../text/institution.ts'
import lines from '../../ui/data-table.module.css'
import { AgreementMark } from './agreement-mark.tsx'
import { useKindWords } from './use-kind-words.ts'
import classes from './institution.module.css'

type Row = {
  readonly word: string
  readonly evidence?: keyof InstitutionEvidence
  readonly of: (side: LikelySide) => string
}

/** Both lines side by side, what agrees and what does not at the right; first what tells most. */
export function PairCompare({ row: { a, b, evidence } }: { row: LikelyRow }) {
  const kindWord = useKindWords()
  const listName = useListNames()
  const rows: readonly Row[] = [
    { word: evidenceText.name, evidence: 'name', of: ({ name }) => name },
    { word: institutionText.corporation, of: ({ corporation }) => corporation },
    { word: evidenceText.kind, evidence: 'kind', of: ({ kind }) => kindWord(kind) },
    { word: evidenceText.municipality, evidence: 'municipality', of: ({ municipality }) => municipality },
    { word: evidenceText.address, evidence: 'address', of: ({ address }) => address },
    { word: evidenceText.phone, evidence: 'phone', of: ({ phone }) => phone },
    { word: institutionText.fax, of: ({ fax }) => fax },
    {
      word: evidenceText.number,
      evidence: 'number',
      of: ({ numbers }) => {
        const values = numbers.filter(({ kind }) => kind !== 'listRow').map(({ value }) => value)
        return [...new Set(values)].join('、')
      },
    },
    { word: institutionText.asOf, of: ({ asOf }) => vintageText(asOf) },
  ]
  const sourceOf = (side: LikelySide) => `${originText[side.origin]}　${listName(side.section)}`
  return (
    <table className={`${lines.grid ?? ''} ${classes.compare ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">{institutionText.item}</th>
          <th scope="col">{sourceOf(a)}</th>
          <th scope="col">{sourceOf(b)}</th>
          <th scope="col">{institutionText.agreement}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.word}>
            <th scope="row">{row.word}</th>
            <td>{row.of(a)}</td>
            <td>{row.of(b)}</td>
            <td>{row.evidence !== undefined && <AgreementMark agrees={evidence[row.evidence]} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
