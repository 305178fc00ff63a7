import { CloseButton } from '@mantine/core'
import { type NotificationData, notifications, useNotifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { common } from '../text/common.ts'
import { noticeText } from '../text/notice.ts'
import classes from './notice-line.module.css'

const STAYS_MS = 5000

const isProblem = ({ color }: NotificationData) => color === 'red' || color === 'yellow' || color === 'orange'

/** Every problem until it is closed or read, and of what went well the last alone: the line does not jump. */
function worthShowing(all: readonly NotificationData[]): NotificationData[] {
  const lastGood = all.findLast((notice) => !isProblem(notice))
  return all.filter((notice) => isProblem(notice) || notice === lastGood)
}

/**
 * What was just done, in a line of its own at the foot of the window: a notice never lies over a name, a field or a
 * button. A long one takes more lines, and the screen above gives way. Over dialogs too it can be read and undone.
 */
export function NoticeLine({ isDoor = false }: { isDoor?: boolean }) {
  const { notifications: all } = useNotifications()
  const shown = worthShowing(all)
  return (
    <div className={classes.line} data-door={isDoor} data-empty={shown.length === 0} aria-live="polite">
      {shown.length === 0
        ? !isDoor && <span className={classes.hint}>{noticeText.keys}</span>
        : shown.map((notice) => <Notice key={notice.id} notice={notice} />)}
    </div>
  )
}

function Notice({ notice }: { notice: NotificationData }) {
  const { id = '', title, message, autoClose = STAYS_MS } = notice
  const isBad = isProblem(notice)
  const [isHeld, hold] = useState(false)
  useEffect(() => {
    if (autoClose === false || isHeld) return
    const timer = setTimeout(() => notifications.hide(id), autoClose === true ? STAYS_MS : autoClose)
    return () => clearTimeout(timer)
  }, [id, autoClose, isHeld])
  return (
    <div
      className={classes.notice}
      data-problem={isBad}
      role={isBad ? 'alert' : 'status'}
      // Whoever points at it or stands in it is still reading.
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      {isBad ? <IconAlertTriangle size={17} aria-hidden /> : <IconCheck size={17} aria-hidden />}
      <div className={classes.text}>
        {title !== undefined && <strong>{title}　</strong>}
        {message}
      </div>
      <CloseButton size="sm" aria-label={common.close} onClick={() => notifications.hide(id)} />
    </div>
  )
}
