import { Link, useLocation } from 'wouter'
import { type SectionName, sections } from '../app/sections.ts'
import { sectionText } from '../text/sections.ts'
import classes from './section-tabs.module.css'

/** Links to the pages that lie side by side; the open one is marked. Stands above the page's own head. */
export function SectionTabs({ of }: { of: SectionName }) {
  const [path] = useLocation()
  return (
    <nav aria-label={sectionText.label} className={classes.tabs}>
      {sections[of].map((item) => (
        <Link
          key={item.path}
          href={item.path}
          className={classes.tab}
          aria-current={path === item.path ? 'page' : undefined}
        >
          {item.word}
        </Link>
      ))}
    </nav>
  )
}
