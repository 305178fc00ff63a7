import { Badge } from '@mantine/core'
import { IconAlertTriangle, IconEyeOff, IconLock } from '@tabler/icons-react'
import type { Provider } from '../../../shared/domain/provider.ts'
import { layerText, providerText, visibilityText } from '../../text/provider.ts'

/** Which layer, whether invented, who may see it, whether the source leaves something open: words, never colour alone. */
export function ProviderMarks({ provider }: { provider: Provider }) {
  const { layer, isFictional, visibility, uncertainScenes } = provider
  return (
    <>
      {layer === 'card' && (
        <Badge size="xs" radius="sm" variant="light">
          {layerText.card}
        </Badge>
      )}
      {isFictional && (
        <Badge size="xs" radius="sm" variant="default">
          {providerText.fictional}
        </Badge>
      )}
      {visibility !== 'public' && (
        <Badge
          size="xs"
          radius="sm"
          color="red"
          variant="outline"
          leftSection={
            visibility === 'internal' ? (
              <IconLock size={11} aria-hidden />
            ) : (
              <IconEyeOff size={11} aria-hidden />
            )
          }
        >
          {visibilityText[visibility]}
        </Badge>
      )}
      {uncertainScenes.length > 0 && (
        <Badge
          size="xs"
          radius="sm"
          color="orange"
          variant="outline"
          leftSection={<IconAlertTriangle size={11} aria-hidden />}
        >
          {providerText.uncertain}
        </Badge>
      )}
    </>
  )
}
