/**
 * The elements on one picture: chapters L1 to L3 and L15 to L18.
 * @type {Record<string, import('../../index.js').Text>}
 */
export const images = {
  'lesson.images.picture': 'Картинка',
  'lesson.images.code': 'То же на Python',
  'lesson.images.row': 'Строка',
  'lesson.images.column': 'Столбец',

  'lesson.images.pixels': 'Картинка и её числа',

  'lesson.images.vector': 'Картинка как вектор',
  'lesson.images.index': 'Номер в векторе',
  'lesson.images.full': 'Обучение на картинках в полный размер',
  'lesson.images.full.text':
    'Картинки 1920 × 1080 рисуются прямо в браузере ({images} штук): солнце над горами слева (класс 0) или справа (класс 1). Ничего не уменьшается: один нейрон с сигмоидой, то есть логистическая регрессия, получает все признаки каждой — {features}. Потом он отвечает на новых картинках, которых не видел ({unseen} штуки).',
  'lesson.images.full.run': 'Обучить в полный размер',
  'lesson.images.full.rate': 'Скорость обучения',
  'lesson.images.full.epochs': 'Эпохи',
  'lesson.images.full.drawing': 'Рисуем картинки: {done} из {all}',
  'lesson.images.full.training': 'Обучение: эпоха {done} из {all}',
  'lesson.images.full.class0': 'класс 0: солнце слева',
  'lesson.images.full.class1': 'класс 1: солнце справа',
  'lesson.images.full.weights': {
    one: '{n} вес, по одному на пиксель.',
    few: '{n} веса, по одному на пиксель.',
    many: '{n} весов, по одному на пиксель.',
    other: '{n} веса, по одному на пиксель.',
  },
  'lesson.images.full.signs': 'Синие говорят за класс 1, оранжевые — против.',
  'lesson.images.full.features': 'Признаки',
  'lesson.images.full.parameters': 'Параметры',
  'lesson.images.full.time': 'Время обучения',
  'lesson.images.full.seconds': '{amount} с',
  'lesson.images.full.memory': 'Память движка',
  'lesson.images.full.loss': 'Функция потерь',
  'lesson.images.full.accuracy': 'Верно на новых',

  'lesson.images.neighbours': 'Сколько в картинке лишнего',
  'lesson.images.nth': 'Остаётся один пиксель из стольких на столько',
  'lesson.images.share': 'Доля пикселей, которые остаются',
  'lesson.images.right': 'Столбцов вправо',
  'lesson.images.below': 'Строк вниз',

  'lesson.images.array': 'Картинка в Python',
  'lesson.images.top': 'Первая строка',
  'lesson.images.bottom': 'Строка, на которой срез кончается (не входит)',
  'lesson.images.left': 'Первый столбец',
  'lesson.images.end': 'Столбец, на котором срез кончается (не входит)',

  'lesson.images.plot': 'Картинка в цветовых картах',
  'lesson.images.map': 'Цветовая карта',
  'lesson.images.bar': 'Цветовая шкала',

  'lesson.images.scaling': 'Числа до и после деления',
  'lesson.images.divisor': 'На что делим',

  'lesson.images.channels': 'Каналы картинки',
  'lesson.images.channel': 'Канал: 0 — красный, 1 — зелёный, 2 — синий',
};
