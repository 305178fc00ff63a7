import { IconSchool } from '@tabler/icons-react'
import { common } from '../text/common.ts'
import classes from './practice-band.module.css'

/** Never lets anybody take practice for work: a word and a pattern, not a colour alone. */
export function PracticeBand() {
  return (
    <div className={`practice ${classes.band}`} role="note">
      <IconSchool size={18} aria-hidden />
      <strong>{common.practiceBand}</strong>
      <span>{common.practiceNote}</span>
    </div>
  )
}
