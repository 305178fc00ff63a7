/** 1,205 instead of 1205. */
export const numberText = (count: number): string => count.toLocaleString('ja-JP')
