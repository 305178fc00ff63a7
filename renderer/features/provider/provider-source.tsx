import type { Provider } from '../../../shared/domain/provider.ts'
import { providerText } from '../../text/provider.ts'
import { shortDay } from '../../ui/short-day.ts'
import classes from './provider-list.module.css'

/** Where an entry comes from, how old it is, and when we last asked. */
export function ProviderSource({ provider }: { provider: Provider }) {
  const { source, confirmedOn, confirmedBy } = provider
  return (
    <>
      <div>
        {confirmedOn === null
          ? providerText.notConfirmed
          : `${providerText.confirmed(shortDay(confirmedOn))} ${confirmedBy}`}
      </div>
      <div className={classes.source} title={`${source.document}　${providerText.asOf(source.asOf)}`}>
        {source.document}　{providerText.asOf(source.asOf)}
      </div>
    </>
  )
}
