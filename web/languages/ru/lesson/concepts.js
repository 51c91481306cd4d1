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
  'lesson.samples.oRings':
    '23 старта космического челнока: на сколько градусов было теплее 20 °C и повредилось ли уплотнительное кольцо (1) или нет (0). Это измерения; Dalal, Fowlkes, Hoadley, 1989. «Челленджер» стартовал примерно при 0 °C, здесь это −20.',
  'lesson.samples.above20': '°C сверх 20',
  'lesson.samples.damage': 'повреждение',
  'lesson.samples.plane':
    'Данные составлены для этой страницы: y = {formula} и нормальный шум с отклонением 0,2. Обучение должно найти эти числа.',
  'lesson.samples.sides':
    'Данные составлены для этой страницы: целевое значение 1 там, где {formula} (с небольшим шумом) больше 0.',
  'lesson.samples.blobs':
    'Составлено движком: три облака по 40 точек, которые немного перекрываются.',
  'lesson.samples.rings':
    'Составлено движком: 80 точек в круге и 80 в кольце вокруг него. Никакая прямая их не разделит.',

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

  'lesson.slope': 'наклон',
  'lesson.logLoss.z': 'Сумма нейрона z',
  'lesson.logLoss.zHelp':
    'То, что нейрон складывает до сигмоиды. Сигмоида от этой суммы — вероятность класса 1.',
  'lesson.logLoss.target': 'Верный класс (целевое значение)',
  'lesson.logLoss.base': 'Основание логарифма',
  'lesson.logLoss.p': 'p верного класса',
  'lesson.logLoss.plot': 'Функция потерь −log p в зависимости от вероятности p верного класса',
  'lesson.logLoss.text':
    'Другое основание лишь растягивает кривую: она по-прежнему всё время убывает и доходит до 0 при p = 1, так что лучшие веса остаются лучшими.',
  'lesson.staircase.title': 'Почему доля верных ответов не годится в функции потерь',
  'lesson.staircase.plot':
    'В зависимости от веса: кросс-энтропия — гладкая кривая с одной самой низкой точкой, доля верных ответов — лестница',
  'lesson.staircase.text':
    'Один нейрон со сдвигом 1 и восемь объектов: двигайте его вес. Доля верных ответов не меняется, пока какой-нибудь объект не перейдёт на другую сторону, — тогда она прыгает. На ступени её наклон равен 0 и не подсказывает, куда идти; наклон кросс-энтропии подсказывает.',
  'lesson.staircase.w': 'вес w',
  'lesson.staircase.edge': 'скачок: наклона нет',

  'lesson.sigmoid.plot': 'Сигмоида в зависимости от z, текущее z и касательная в этой точке',
  'lesson.sigmoid.presets': 'Какие z попробовать',
  'lesson.sigmoid.positive': 'вероятность класса 1:',
  'lesson.sigmoid.negative': 'вероятность класса 0:',
  'lesson.sigmoid.text':
    'На входе любое число, на выходе — число от 0 до 1. Наклон — это наклон касательной: он не больше 0,25 (при z = 0), а вдали от нуля почти исчезает.',
  'lesson.sigmoid.train': 'Нейрон с сигмоидой учится различать два класса',

  'lesson.regression.run': 'Запустить код',
  'lesson.regression.output': 'Что печатает Python',
  'lesson.regression.nothing': 'Пока ничего: код ещё не запускали.',
  'lesson.regression.extra': 'Добавить ещё один слой после compile',
  'lesson.regression.before': 'Раньше, с {activation} и {loss}:',
  'lesson.regression.now': {
    one: 'Сейчас, после {n} эпохи:',
    few: 'Сейчас, после {n} эпох:',
    many: 'Сейчас, после {n} эпох:',
    other: 'Сейчас, после {n} эпохи:',
  },
  'lesson.regression.loss': 'функция потерь',
  'lesson.regression.accuracy': 'доля верных ответов',
  'lesson.regression.weights': {
    one: 'В сети {n} параметр, который меняется при обучении.',
    few: 'В сети {n} параметра, которые меняются при обучении.',
    many: 'В сети {n} параметров, которые меняются при обучении.',
    other: 'В сети {n} параметра, которые меняются при обучении.',
  },
  'lesson.regression.frozen':
    'После compile структура сети уже не меняется: слой, который должен войти в модель, добавляют до него.',

  'lesson.layer.drawing': 'Слои со всеми связями',
  'lesson.layer.label': {
    one: '{n} полносвязный слой: {sizes}, с постоянным входом 1',
    few: '{n} полносвязных слоя: {sizes}, у каждого постоянный вход 1',
    many: '{n} полносвязных слоёв: {sizes}, у каждого постоянный вход 1',
    other: '{n} полносвязного слоя: {sizes}, у каждого постоянный вход 1',
  },
  'lesson.layer.text':
    'Каждая линия — вес. Пунктирные идут от постоянного входа 1 этого слоя: это сдвиги, по одному на нейрон.',
  'lesson.layer.inputs': 'входы',
  'lesson.layer.inputDim': 'Входы',
  'lesson.layer.units': 'Нейронов в Dense {n}',
  'lesson.layer.add': 'Добавить слой',
  'lesson.layer.remove': 'Убрать последний слой',
  'lesson.layer.summary': 'Что печатает model.summary()',
  'lesson.layer.parameters': 'всего параметров',

  'lesson.relu.layers': 'Слоёв',
  'lesson.relu.values': 'ReLU(z) и σ(z)',
  'lesson.relu.slopes': 'их наклоны (производные)',
  'lesson.relu.value': 'значение',
  'lesson.relu.through': {
    one: 'наклон через {n} слой',
    few: 'наклон через {n} слоя',
    many: 'наклон через {n} слоёв',
    other: 'наклон через {n} слоя',
  },
  'lesson.relu.table': 'Значение и наклон обеих функций в точке z и наклон через все слои',
  'lesson.relu.text':
    'На обратном пути через слои градиент умножается на наклон каждого из них. У сигмоиды он не больше 0,25, и мало что остаётся; у ReLU он равен 1 всюду, где нейрон активен.',
};
