import type { Provider } from '../../../shared/domain/provider.ts'
import { providerText } from '../../text/provider.ts'
import table from '../../ui/data-table.module.css'
import classes from './provider-list.module.css'

/** Telephone, night number and FAX, large: they are read while dialling. */
export function ProviderNumbers({ provider }: { provider: Provider }) {
  const { phone, phoneNight, fax } = provider
  const numbers = [
    { word: providerText.phone, number: phone },
    { word: providerText.phoneNight, number: phoneNight },
    { word: providerText.fax, number: fax },
  ].filter(({ number }) => number !== '')
  if (numbers.length === 0) return <span className={table.quiet}>{providerText.noPhone}</span>
  return (
    <dl className={classes.numbers}>
      {numbers.map(({ word, number }) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd>{number}</dd>
        </div>
      ))}
    </dl>
  )
}
