/** The line at the foot of the window while nothing is to be told. */
export const noticeText = {
  keys: 'Alt＋数字 画面の移動　　Ctrl＋K さがす　　F1 つかいかた',
} as const
