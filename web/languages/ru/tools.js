/**
 * Camera and drawing pad: fetched when one is opened.
 * @type {Record<string, import('../index.js').Text>}
 */
export const tools = {
  'tool.close': 'Закрыть',
  'camera.view': 'Что видит камера',
  'camera.rate': 'Снимков в секунду',
  'camera.hold': 'Удерживайте для записи',
  'camera.snap': 'Сделать снимок',
  'camera.taken': {
    one: '{n} снимок',
    few: '{n} снимка',
    many: '{n} снимков',
    other: '{n} снимка',
  },
  'camera.which': 'Камера',
  'camera.number': 'Камера {n}',
  'camera.file': 'камера',
  'camera.again': 'Попробовать ещё раз',
  'camera.refused':
    'Этой странице нельзя пользоваться камерой. Разрешите это в браузере (значок камеры в адресной строке) и попробуйте ещё раз.',
  'camera.none': 'Камера не найдена. Подключите её и попробуйте ещё раз.',
  'camera.busy':
    'Камера не отвечает: возможно, её занимает другая программа. Закройте её и попробуйте ещё раз.',
  'camera.ended': 'Камеру выключили или отсоединили.',
  'pad.label': 'Холст для рисования',
  'pad.keys':
    'Стрелки двигают перо, пробел опускает или поднимает его, Ctrl+Z убирает последний штрих.',
  'pad.width': 'Толщина пера',
  'pad.thin': 'Тонкое',
  'pad.medium': 'Среднее',
  'pad.thick': 'Толстое',
  'pad.scheme': 'Цвета',
  'pad.dark': 'Чёрным по белому',
  'pad.light': 'Белым по чёрному',
  'pad.undo': 'Убрать штрих',
  'pad.clear': 'Очистить',
  'pad.add': 'Добавить в «{name}»',
  'pad.file': 'рисунок',
};
