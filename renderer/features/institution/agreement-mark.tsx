import { IconCheck, IconCircleHalf2, IconMinus, IconX } from '@tabler/icons-react'
import { agreementText } from '../../text/institution.ts'
import classes from './institution.module.css'

type Agrees = keyof typeof agreementText

const ICONS = { same: IconCheck, partly: IconCircleHalf2, different: IconX, unknown: IconMinus } as const

/** Whether two lines agree there: by shape and word, not by colour alone. */
export function AgreementMark({ agrees }: { agrees: Agrees }) {
  const { [agrees]: Icon } = ICONS
  return (
    <span className={classes.mark} data-agrees={agrees}>
      <Icon size={16} aria-hidden /> {agreementText[agrees]}
    </span>
  )
}
