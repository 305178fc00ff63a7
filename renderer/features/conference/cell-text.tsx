import type { KeyboardEvent } from 'react'
import { isConfirmingConversion } from '../../ui/is-confirming-conversion.ts'
import classes from './cell-text.module.css'

type CellTextProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly maxLength: number
  readonly placeholder?: string
  readonly onEnter?: () => void
  readonly onBlur?: () => void
  /** Least lines; it grows with its text. */
  readonly rows?: number
  readonly isGrey?: boolean
  readonly isReadOnly?: boolean
  /** Lets a key handler find the field again. */
  readonly focusKey?: string
}

/** Pasted text may bring control characters, which no record keeps. */
const printable = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, '')

/** A text field of a dense table that grows with its text. With `onEnter`, Enter is not a line break (Shift+Enter is). */
export function CellText(props: CellTextProps) {
  const {
    label,
    value,
    onChange,
    onEnter,
    rows = 1,
    isGrey = false,
    isReadOnly = false,
    focusKey,
    ...rest
  } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || onEnter === undefined || event.shiftKey || event.ctrlKey) return
    if (isConfirmingConversion(event)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <textarea
      className={classes.cell}
      aria-label={label}
      value={value}
      rows={rows}
      readOnly={isReadOnly}
      data-grey={isGrey}
      data-focus={focusKey}
      onChange={(event) => onChange(printable(event.currentTarget.value))}
      onKeyDown={onKeyDown}
      {...rest}
    />
  )
}

/** A field of one line that wraps where its text is long; a line break becomes a space. */
export function CellWrap({ onChange, ...rest }: Omit<CellTextProps, 'rows' | 'onEnter'>) {
  return (
    <CellText {...rest} onEnter={() => undefined} onChange={(text) => onChange(text.replace(/\n/gu, ' '))} />
  )
}

/** A field of one line, with the browser's own suggestions where `list` names them. */
export function CellLine({
  label,
  value,
  onChange,
  onEnter,
  isReadOnly = false,
  isInvalid = false,
  focusKey,
  ...rest
}: Omit<CellTextProps, 'rows' | 'isGrey' | 'maxLength'> & {
  readonly isInvalid?: boolean
  readonly title?: string
  readonly list?: string
  readonly maxLength?: number
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || onEnter === undefined || isConfirmingConversion(event)) return
    event.preventDefault()
    onEnter()
  }
  return (
    <input
      className={classes.cell}
      aria-label={label}
      type="text"
      aria-invalid={isInvalid}
      value={value}
      readOnly={isReadOnly}
      data-focus={focusKey}
      onChange={(event) => onChange(printable(event.currentTarget.value))}
      onKeyDown={onKeyDown}
      {...rest}
    />
  )
}
