/** Wording of 自宅の位置: where a patient will live, from which straight lines are measured. */
export const homePositionText = {
  word: '自宅の位置',
  set: '位置を入れる',
  change: '位置を変える',
  title: '自宅の位置（退院後に暮らす所）',
  states: {
    placed: '入力済み',
    middle: '地区の中心（目安）',
    moved: '住所が変わったため使っていません',
    unknown: '未入力',
  },
  placedBy: (name: string, day: string) => `${day}　${name}`,
  why: '往診・訪問診療の16 kmや「行ける距離」を、ここからの直線距離で確かめます。',
  middleHint: (area: string, km: number | null) =>
    km === null
      ? `今は地区の中心（${area}）から測っています。地区の広さが分からないため、距離の条件は要確認になります。`
      : `今は地区の中心（${area}）から測っています。自宅は中心から${km} kmほど離れていることがあり、境目に近い先は要確認になります。`,
  unknownHint: '地区の中心も分からないため、距離の条件は要確認になります。',
  movedHint: '前の住所で入れた位置です。今の住所で入れなおしてください。',
  address: (address: string) => `住所　${address === '' ? '未入力' : address}`,
  typed: '緯度, 経度',
  typedHint: '地図の画面から写した数字で入れられます。',
  typedExample: '例：34.0513, 131.5632',
  typedWrong: '「34.0513, 131.5632」のように、日本の中の緯度と経度を入力してください。',
  nothing: '地図で位置を選ぶか、緯度・経度を入力してください。',
  chosen: '選んだ位置',
  coordinates: (latitude: number, longitude: number) =>
    `北緯${latitude.toFixed(4)}　東経${longitude.toFixed(4)}`,
  error: (km: number) =>
    km < 0.1
      ? `自宅はここから${Math.max(1, Math.round(km * 1000))} m以内`
      : `自宅はここから${km.toFixed(1)} km以内`,
  errorHint: '丸の中のどこかに自宅があるとして扱います。拡大すると細かくなります。',
  notChosen: 'まだ選んでいません。',
  map: (area: string) => `${area}の地図。自宅の位置を選ぶ`,
  country: '全国',
  keys: '押す・矢印キー 位置を選ぶ　Shift+矢印 少しずつ　+ − 拡大・縮小　0 全体',
  noBorders:
    '行政区域の境界が取り込まれていないため、目印は地区の名前と連携先だけです。' +
    '正確には、緯度・経度を入力してください。',
  nearer: '拡大',
  farther: '縮小',
  whole: '全体',
  kilometres: (km: number) => `${km} km`,
  saved: '自宅の位置を保存しました。',
  clear: '位置を取り消す',
  cleared: '自宅の位置を取り消しました。地区の中心から測ります。',
  privacy: '院内だけの記録です。紙や書き出しには載りません。',
} as const
