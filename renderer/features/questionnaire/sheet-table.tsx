import { Button } from '@mantine/core'
import { Link } from 'wouter'
import type { QuestionnaireSheet } from '../../../shared/domain/questionnaire.ts'
import { questionnaireText } from '../../text/questionnaire.ts'
import table from '../../ui/data-table.module.css'
import { dayTextWithYear } from '../../ui/day-text.ts'
import { providerAddress } from '../provider/provider-address.ts'
import type { OpenQuestionnaire } from './questionnaire-page.tsx'
import classes from './questionnaire.module.css'

type SheetTableProps = {
  readonly data: OpenQuestionnaire
  readonly mayWrite: boolean
  readonly onPrint: (sheet: QuestionnaireSheet) => void
  readonly onAnswer: (sheet: QuestionnaireSheet) => void
}

/** Each institution's sheet, and whether it has come back. */
export function SheetTable({ data, mayWrite, onPrint, onAnswer }: SheetTableProps) {
  return (
    <table className={`${table.lines} ${classes.table}`} aria-label={questionnaireText.sheets}>
      <thead>
        <tr>
          {Object.entries(questionnaireText.sheetColumns)
            .filter(([key]) => key !== 'actions' || mayWrite)
            .map(([key, word]) => (
              <th key={key} scope="col">
                {word}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {data.sheets.map(({ sheet, fax, isFaxVerified, place }) => (
          <tr key={sheet.id}>
            <td>{sheet.code}</td>
            <th scope="row">
              <Link href={providerAddress(sheet.providerId)} className={table.link}>
                {sheet.providerName}
              </Link>
              <div className={classes.quiet}>{place}</div>
            </th>
            <td>
              {questionnaireText.fax(fax)}
              {fax !== '' && !isFaxVerified && (
                <div className={classes.quiet}>{questionnaireText.faxUnverified}</div>
              )}
            </td>
            <td>
              {sheet.answeredOn === null
                ? questionnaireText.notAnswered
                : questionnaireText.answeredBy(dayTextWithYear(sheet.answeredOn), sheet.answeredBy)}
            </td>
            {mayWrite && (
              <td className={classes.actions}>
                <Button
                  size="compact-sm"
                  variant={sheet.answeredOn === null ? 'filled' : 'default'}
                  aria-label={
                    sheet.answeredOn === null
                      ? questionnaireText.answerOf(sheet.providerName)
                      : questionnaireText.correctOf(sheet.providerName)
                  }
                  onClick={() => onAnswer(sheet)}
                >
                  {sheet.answeredOn === null ? questionnaireText.answer : questionnaireText.correct}
                </Button>{' '}
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={questionnaireText.printOne(sheet.providerName)}
                  onClick={() => onPrint(sheet)}
                >
                  {questionnaireText.one}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
