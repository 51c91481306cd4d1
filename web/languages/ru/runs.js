/**
 * The table of runs and their comparison: fetched with the first run.
 * @type {Record<string, import('../index.js').Text>}
 */
export const runs = {
  'options.yes': 'да',
  'options.no': 'нет',
  'runs.term': 'Запуск',
  'runs.hint': {
    one: 'Отметьте {n} для сравнения',
    few: 'Отметьте до {n} для сравнения',
    many: 'Отметьте до {n} для сравнения',
    other: 'Отметьте до {n} для сравнения',
  },
  'runs.run': 'Запуск',
  'runs.time': 'Время',
  'runs.compare': 'Сравнить',
  'runs.compareOne': 'Сравнить «{name}»',
  'runs.name': 'Название: «{name}»',
  'runs.epochs': { one: '{n} эпоха', few: '{n} эпохи', many: '{n} эпох', other: '{n} эпохи' },
  'runs.current': 'сейчас в работе',
  'runs.noWeights': 'веса не сохранены',
  'runs.best': 'лучший',
  'runs.goBack': 'Вернуться к «{name}»',
  'runs.star': 'Отметить «{name}» звездой: его веса хранятся всегда',
  'runs.delete': 'Удалить «{name}»',
  'runs.chooseSome': 'Отметьте запуски в таблице, чтобы увидеть рядом их кривые и настройки.',
  'runs.compared': 'Сравнение запусков',
  'runs.sameSettings': 'Настройки у этих запусков одинаковы.',
  'runs.curves.accuracy': 'Доля верных ответов на валидации',
  'runs.curves.loss': 'Потери на валидации',
  'runs.figure.val_accuracy': 'Доля верных, валидация',
  'runs.figure.accuracy': 'Доля верных, обучение',
  'runs.figure.val_loss': 'Потери, валидация',
  'runs.figure.loss': 'Потери, обучение',
  'help.runs':
    'Одно законченное обучение с настройками, кривыми, результатами и весами. Веса хранятся у последних десяти, у лучшего и у отмеченных звездой.',
  'help.runCurves': 'По кривой на запуск, эпоха за эпохой. Без валидации показано обучение.',
};
