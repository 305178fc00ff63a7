import type { ConferenceBody } from '../../../shared/domain/conference.ts'
import { conferenceText, sideText } from '../../text/conference.ts'
import { dayText, dayTextWithYear } from '../../ui/day-text.ts'
import classes from './record-text.module.css'

/** A record to read, nothing to change: a confirmed version as it is. */
export function RecordText({ body }: { body: ConferenceBody }) {
  const times = [body.startTime, body.endTime].filter(Boolean).join('–')
  const held = [body.heldOn === null ? '' : dayTextWithYear(body.heldOn), times].filter(Boolean).join(' ')
  const day = (on: string | null) => (on === null ? conferenceText.empty : dayText(on))
  return (
    <div className={classes.record}>
      <dl className={classes.head}>
        <Pair word={conferenceText.heldOn} value={held} />
        <Pair word={conferenceText.place} value={body.place} />
        <Pair word={conferenceText.chair} value={body.chair} />
        <Pair word={conferenceText.dischargeOn} value={day(body.dischargeOn)} />
        <Pair word={conferenceText.firstVisitOn} value={day(body.firstVisitOn)} />
        <Pair word={conferenceText.nextAppointment} value={body.nextAppointment} />
      </dl>
      <h3>{conferenceText.attendees}</h3>
      <Attendees body={body} />
      {body.sections.map(({ id, title, text }) => (
        <section key={id}>
          <h3>{title}</h3>
          {id === 'expectedChanges' && <Changes body={body} />}
          {(text !== '' || id !== 'expectedChanges') && (
            <p className={classes.text}>{text || conferenceText.empty}</p>
          )}
        </section>
      ))}
      <h3>{conferenceText.decisions}</h3>
      <Decisions body={body} />
    </div>
  )
}

function Pair({ word, value }: { word: string; value: string }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{value || conferenceText.empty}</dd>
    </div>
  )
}

function Attendees({ body }: { body: ConferenceBody }) {
  const present = body.attendees.filter(({ isPresent }) => isPresent)
  return (
    <ul className={classes.lines}>
      {present.map(({ side, organisation, profession, name, isByVideo }, index) => (
        // A version never changes: its order is its identity.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {sideText[side]}: {[organisation, profession, name].filter(Boolean).join(' ')}
          {isByVideo && ` (${conferenceText.byVideo})`}
        </li>
      ))}
    </ul>
  )
}

function Changes({ body }: { body: ConferenceBody }) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{conferenceText.symptom}</th>
          <th scope="col">{conferenceText.firstStep}</th>
          <th scope="col">{conferenceText.callByDay}</th>
          <th scope="col">{conferenceText.callByNight}</th>
          <th scope="col">{conferenceText.ambulanceWhen}</th>
        </tr>
      </thead>
      <tbody>
        {body.expectedChanges.map((change, index) => (
          // A version never changes: its order is its identity.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <td>{change.symptom}</td>
            <td>{change.firstStep}</td>
            <td>{change.callByDay}</td>
            <td>{change.callByNight}</td>
            <td>{change.ambulanceWhen}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Decisions({ body }: { body: ConferenceBody }) {
  if (body.decisions.length === 0) return <p className={classes.text}>{conferenceText.empty}</p>
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{conferenceText.who}</th>
          <th scope="col">{conferenceText.what}</th>
          <th scope="col">{conferenceText.dueOn}</th>
        </tr>
      </thead>
      <tbody>
        {body.decisions.map(({ who, what, dueOn }, index) => (
          // A version never changes: its order is its identity.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={index}>
            <td>{who}</td>
            <td>{what}</td>
            <td>{dueOn === null ? conferenceText.dueNone : dayText(dueOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
