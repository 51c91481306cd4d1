/** @type {Record<string, import('../../index.js').Text>} */
export const concepts = {
  'lesson.waiting': 'Движок запускается…',
  'lesson.epoch': 'Эпоха',
  'lesson.diverged':
    'Функция потерь перестала быть числом: для этих данных шаги слишком велики. Нажмите «Сбросить» и возьмите меньшую скорость обучения или отмасштабируйте столбцы.',
  'lesson.code': 'Код на Keras: то, что в рамках, можно менять',
  'lesson.code.ofLayer': '{what}, слой {n}',
  'lesson.code.units': 'Нейроны (units)',
  'lesson.code.inputDim': 'Входы (input_dim)',
  'lesson.code.activation': 'Функция активации',
  'lesson.code.loss': 'Функция потерь',
  'lesson.code.optimizer': 'Оптимизатор',
  'lesson.code.learningRate': 'Скорость обучения',
  'lesson.code.epochs': 'Эпохи',
  'lesson.code.batchSize': 'Размер батча',

  'lesson.neuron.label': {
    one: 'Нейрон: {n} вход, постоянный вход 1 и сумма',
    few: 'Нейрон: {n} входа, постоянный вход 1 и сумма',
    many: 'Нейрон: {n} входов, постоянный вход 1 и сумма',
    other: 'Нейрон: {n} входа, постоянный вход 1 и сумма',
  },
  'lesson.neuron.x': 'Вход x{n}',
  'lesson.neuron.oneX': 'Вход x',
  'lesson.neuron.w': 'Вес w{n}',
  'lesson.neuron.oneW': 'Вес w',
  'lesson.neuron.b': 'Сдвиг b',
  'lesson.neuron.plot': 'По горизонтали {x}, по вертикали {y}: объекты ({n}) и ответ нейрона',
  'lesson.neuron.fit': 'Ответ нейрона в зависимости от целевого значения, объектов: {n}',
  'lesson.neuron.target': 'целевое значение',
  'lesson.neuron.answer': 'ответ',

  'lesson.samples.cars':
    '50 автомобилей 1920-х годов: скорость в метрах в секунду и тормозной путь в метрах. Это измерения; M. Ezekiel, Methods of Correlation Analysis, 1930.',
  'lesson.samples.speed': 'скорость, м/с',
  'lesson.samples.distance': 'тормозной путь, м',
  'lesson.samples.rings':
    '23 старта космического челнока: на сколько градусов было теплее 20 °C и повредилось ли уплотнительное кольцо (1) или нет (0). Это измерения; Dalal, Fowlkes, Hoadley, 1989. «Челленджер» стартовал при 0 °C, здесь это −20.',
  'lesson.samples.above20': '°C сверх 20',
  'lesson.samples.damage': 'повреждение',
  'lesson.samples.plane':
    'Данные составлены для этой страницы: y = {formula} и нормальный шум с отклонением 0,2. Обучение должно найти эти числа.',
  'lesson.samples.sides':
    'Данные составлены для этой страницы: целевое значение 1 там, где {formula} (с небольшим шумом) больше 0.',
  'lesson.samples.clouds':
    'Данные составлены для этой страницы: три класса по 40 точек, нормально разбросанных (отклонение 0,45) вокруг трёх центров.',
  'lesson.samples.ring':
    'Данные составлены для этой страницы: 80 точек в круге и 80 в кольце вокруг него. Никакая прямая их не разделит.',

  'lesson.data.own': 'Свои данные',
  'lesson.data.rows': {
    one: '{n} строка',
    few: '{n} строки',
    many: '{n} строк',
    other: '{n} строки',
  },
  'lesson.data.text': 'Строки чисел: введите, вставьте или перетащите сюда файл CSV',
  'lesson.data.example': 'x;y\n1,5;2\n2,5;3,1',
  'lesson.data.drop': 'Прочитать эту таблицу',
  'lesson.data.use': 'Взять эти числа',
  'lesson.data.file': 'Файл CSV',
  'lesson.data.feature': 'Вход',
  'lesson.data.target': 'Целевое значение',
  'lesson.data.scale': 'Масштабировать входы',
  'lesson.data.scaleHelp':
    'Из каждого входного столбца вычитается его среднее, и разность делится на его разброс (стандартное отклонение). Для столбцов очень разной величины градиентному спуску не подобрать одной скорости обучения.',
  'lesson.data.scaled': '{name} масштабируется: ({name} − {mean}) / {deviation}.',
  'lesson.data.yours': {
    one: 'Ваши данные: {n} строка.',
    few: 'Ваши данные: {n} строки.',
    many: 'Ваши данные: {n} строк.',
    other: 'Ваши данные: {n} строки.',
  },
  'lesson.data.back': 'Вернуться к данным страницы',
  'lesson.data.empty': 'Чисел пока нет.',
  'lesson.data.oneColumn': 'Столбец только один, а нужны хотя бы вход и целевое значение.',
  'lesson.data.fewRows': 'Нужны хотя бы две строки чисел.',
  'lesson.data.manyRows': 'Строк {n}, а здесь читается не больше {most}.',
  'lesson.data.width': 'В строке {line} столбцов {n}, а в первой — {width}.',
  'lesson.data.noNumber': 'Строка {line}, столбец {column}: «{value}» — не число.',
  'lesson.data.missing': 'Строка {line}, столбец {column}: числа нет.',
  'lesson.data.noClass':
    'Строка {line}: целевое значение {value}, а с сигмоидой оно должно быть 0 или 1 — одним из двух классов.',
  'lesson.data.same':
    'Вход и целевое значение — один и тот же столбец. Выберите другое целевое значение.',

  'lesson.map.label': 'Что сеть отвечает в каждой точке плоскости, вместе с объектами',
  'lesson.map.keys': 'Место {x}; {y}. Стрелки передвигают его.',
  'lesson.map.here': 'Вероятности в точке, на которую вы указываете:',
  'lesson.map.class': 'Класс {n}',

  'lesson.softmax.outputs': 'Что выдают нейроны последнего слоя',
  'lesson.softmax.shift': '{step} ко всем',
  'lesson.softmax.table': 'Сигмоиды и softmax от одних и тех же выходов',
  'lesson.softmax.sigmoids': 'сигмоида каждого',
  'lesson.softmax.verdict':
    'Сигмоида смотрит только на своё z. Softmax смотрит на все сразу, поэтому его числа всегда дают в сумме 1, а если прибавить ко всем z одно и то же, ничего не изменится.',
  'lesson.softmax.right': 'Верный класс',
};
