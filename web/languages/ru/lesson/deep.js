/** @type {Record<string, import('../../index.js').Text>} */
export const deep = {
  'lesson.fold.fold': 'Свернуть в один нейрон',
  'lesson.fold.unfold': 'Развернуть обратно',
  'lesson.flow.sigmoid': 'Сигмоида',
  'lesson.flow.otherWeights': 'Другие начальные веса',
  'lesson.flow.moreLayers': 'Ещё скрытых слоёв',
  'lesson.flow.loss': 'Потери на обучающих данных',
  'lesson.flow.help.constant':
    'Серая линия — потери лучшего постоянного ответа, который вовсе не смотрит на точку. Кто не опустился ниже неё, ничему не научился.',
  'lesson.flow.constant': 'постоянный ответ',
  'lesson.flow.network': 'сеть',
  'lesson.flow.learnsNothing':
    'Потери {loss}; у ответа, одинакового для всех точек, — {constant}. Сеть ничему не научилась.',
  'lesson.flow.learnsABit':
    'Потери {loss} — меньше, чем {constant} у постоянного ответа: сеть учится.',
  'lesson.flow.learns':
    'Потери {loss} — намного меньше, чем {constant} у постоянного ответа: сеть научилась.',
  'lesson.derivative.end': 'На выходе',
  'lesson.derivative.two': 'Сигмоида, 2 класса',
  'lesson.derivative.three': 'Softmax, 3–5 классов',
};
