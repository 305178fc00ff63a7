/** 2026-11-21 as 2026/11/21, where a table has little room. */
export function shortDay(day: string): string {
  return day.replaceAll('-', '/').replaceAll('/0', '/')
}
