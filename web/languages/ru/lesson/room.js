/** @type {Record<string, import('../../index.js').Text>} */
export const room = {
  'lesson.title': 'Полносвязные сети своими руками',
  'lesson.text':
    'От одного нейрона до softmax за двадцать коротких глав. Каждое утверждение можно подвигать, запустить и проверить, а в конце каждой главы ждёт задание.',
  'lesson.contents': 'Содержание',
  'lesson.number': 'Глава {n}:',
  'lesson.progress': {
    one: 'решена {n} задача из {all}',
    few: 'решены {n} задачи из {all}',
    many: 'решено {n} задач из {all}',
    other: 'решено {n} задачи из {all}',
  },
  'lesson.done': 'решено',
  'lesson.clear': 'Начать с чистого листа',
  'lesson.cleared': 'Отметки о решённых задачах сняты.',
  'lesson.resume': 'Продолжить: {title}',
  'lesson.turn': 'Дальше от главы {n}',
  'lesson.previous': 'Предыдущая глава: {title}',
  'lesson.next': 'Следующая глава: {title}',
  'lesson.copy': 'Скопировать адрес главы «{title}»',
  'lesson.copied': 'Адрес главы в буфере обмена.',
  'lesson.program': 'Запустить этот код самому в разделе «Код»',
  'lesson.lost': 'Эту часть не удалось загрузить: {reason}',
  'lesson.question': 'Ваш ход',
  'lesson.question.step': 'Ваш ход: шаг {n} из {all}',
  'lesson.question.solved': 'Решено',
};
