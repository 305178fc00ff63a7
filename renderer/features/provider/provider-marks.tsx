import { IconAlertTriangle, IconEyeOff, IconLock } from '@tabler/icons-react'
import type { Provider } from '../../../shared/domain/provider.ts'
import { layerText, providerText, visibilityText } from '../../text/provider.ts'
import classes from './provider-marks.module.css'

/**
 * Which layer, whether invented, who may see it, whether the source leaves something open: words, never colour alone.
 * Plain elements: a long list draws hundreds of them while it is scrolled.
 */
export function ProviderMarks({ provider }: { provider: Provider }) {
  const { layer, isFictional, visibility, uncertainScenes } = provider
  return (
    <>
      {layer === 'card' && <b className={`${classes.mark} ${classes.card}`}>{layerText.card}</b>}
      {isFictional && <b className={classes.mark}>{providerText.fictional}</b>}
      {visibility !== 'public' && (
        <b className={`${classes.mark} ${classes.hidden}`}>
          {visibility === 'internal' ? (
            <IconLock size={11} aria-hidden />
          ) : (
            <IconEyeOff size={11} aria-hidden />
          )}
          {visibilityText[visibility]}
        </b>
      )}
      {uncertainScenes.length > 0 && (
        <b className={`${classes.mark} ${classes.uncertain}`}>
          <IconAlertTriangle size={11} aria-hidden />
          {providerText.uncertain}
        </b>
      )}
    </>
  )
}
