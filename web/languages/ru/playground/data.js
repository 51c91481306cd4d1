/** @type {Record<string, import('../../index.js').Text>} */
export const data = {
  'playground.data.points': 'Свои точки',
  'playground.data.formula': 'Формула',
  'playground.data.csv': 'Своя таблица',
  'playground.data.iris': 'Ирисы, таблица',
  'playground.data.images': 'Свои картинки',
  'playground.data.fashion': 'Одежда, картинки',
  'playground.reshuffle': 'Перемешать',
  'playground.pixel': 'пиксель {n}',
  'playground.pixels': {
    one: '{n} пиксель',
    few: '{n} пикселя',
    many: '{n} пикселей',
    other: '{n} пикселя',
  },
  'playground.answerIs': 'ответ: {name}',
  'playground.plane.pictures':
    'Похожие картинки лежат рядом: у плоскости два направления, в которых картинки различаются сильнее всего (главные компоненты). Кольцо — неверный ответ. Цвет — ответ для картинок из самой плоскости: они близки к примерам, но не совпадают с ними.',
  'playground.plane.table':
    'Кольцо — пример с неверным ответом. Цвет — ответ, когда все остальные столбцы равны своему среднему.',
  'playground.plane.tableNumbers':
    'Цвет — ответ, когда все остальные столбцы равны своему среднему.',

  'playground.points.take': 'Рисовать поверх этих точек',
  'playground.points.plane': 'Плоскость, на которой рисуют точки',
  'playground.points.tools': 'Инструменты для точек',
  'playground.points.class': 'Ставить точки класса {name}',
  'playground.points.value': 'Число новых точек',
  'playground.points.erase': 'Стирать точки',
  'playground.points.undo': 'Отменить',
  'playground.points.clear': 'Убрать все точки',
  'playground.points.start': 'Рисуйте на плоскости: нажмите или ведите, не отпуская.',
  'playground.points.count': {
    one: '{n} точка.',
    few: '{n} точки.',
    many: '{n} точек.',
    other: '{n} точки.',
  },
  'playground.points.keys':
    'С клавиатуры: стрелки двигают, Enter ставит, Delete стирает, цифры выбирают класс.',
  'playground.points.set': 'Точка поставлена: {place}',
  'playground.points.erased': 'Стёрто около {place}',
  'playground.points.most': 'Точек уже {most}, больше нельзя.',
  'playground.points.tooFew':
    'Нарисуйте хотя бы две точки: на одной сеть учится, другая её проверяет.',

  'playground.formula.classification': 'Выше кривой f(x) =',
  'playground.formula.regression': 'Выучить f(x, y) =',
  'playground.formula.hint.classification':
    'Точки выше кривой — класс B, остальные — класс A. x — это x₁, вверх идёт x₂. Умножение — *, степень — ^, ещё есть sqrt(x), sin(x), exp(x), abs(x), pi.',
  'playground.formula.hint.regression':
    'У каждой точки число f(x, y), делённое на наибольшее из них: все числа лежат между −1 и 1. x — это x₁, y — это x₂.',
  'playground.formula.empty': 'Формулы нет. Напишите, например, sin(x) * 3.',
  'playground.formula.long': 'Формула слишком длинная: не больше {most} знаков.',
  'playground.formula.ends': 'В конце «{formula}» чего-то не хватает: числа, имени или скобки.',
  'playground.formula.syntax':
    '«{found}» здесь не имеет смысла (знак {place}). Дробная часть отделяется точкой: 0.5.',
  'playground.formula.notAllowed': '«{part}» не может быть частью формулы с числами.',
  'playground.formula.function': 'Функции «{name}» нет. Есть: {known}.',
  'playground.formula.brackets': 'Функции «{name}» нужны скобки: {name}(x).',
  'playground.formula.name': '«{name}» здесь неизвестно. В формуле могут быть: {known}.',
  'playground.formula.noValues':
    'Почти нигде между −6 и 6 у формулы нет значения, как нет его у корня из отрицательного числа.',
  'playground.formula.oneSide':
    'Все точки лежат по одну сторону кривой: она проходит вне плоскости от −6 до 6.',

  'playground.table.none': 'Выберите таблицу, на которой сеть будет учиться.',
  'playground.table.choose': 'Выбрать таблицу',
  'playground.table.orDrop': 'CSV или текст; можно перетащить сюда или вставить.',
  'playground.table.drop': 'Отпустите, чтобы взять эту таблицу',
  'playground.table.type': 'Набрать или вставить таблицу',
  'playground.table.placeholder': 'длина;ширина;вид\n5,1;3,5;а\n6,2;2,9;б',
  'playground.table.useText': 'Взять эту таблицу',
  'playground.table.typed': 'Набранная таблица',
  'playground.table.iris':
    'Ирисы (Р. Э. Фишер, 1936): 150 цветков трёх видов, у каждого измерены длина и ширина чашелистиков (sepal) и лепестков (petal) в сантиметрах. Можно ли узнать вид по четырём длинам?',
  'playground.table.rows': {
    one: '{n} строка',
    few: '{n} строки',
    many: '{n} строк',
    other: '{n} строки',
  },
  'playground.table.columnCount': {
    one: '{n} столбец',
    few: '{n} столбца',
    many: '{n} столбцов',
    other: '{n} столбца',
  },
  'playground.table.by.comma': 'разделены запятыми',
  'playground.table.by.semicolon': 'разделены точками с запятой',
  'playground.table.by.tab': 'разделены табуляцией',
  'playground.table.by.bar': 'разделены чертой',
  'playground.table.decimalCommas': 'дробная часть после запятой',
  'playground.table.header': 'В первой строке — названия',
  'playground.table.missing.label': 'Пропуски',
  'playground.table.missing.help':
    'Строку, в которой нет значения, можно не брать, или поставить вместо него среднее по столбцу.',
  'playground.table.missing.leaveOut': 'не брать строку',
  'playground.table.missing.mean': 'взять среднее',
  'playground.table.columns': 'Столбцы таблицы',
  'playground.table.head.column': 'Столбец',
  'playground.table.head.values': 'Значения',
  'playground.table.head.input': 'Вход',
  'playground.table.head.target': 'Выучить',
  'playground.table.head.across': 'Ось →',
  'playground.table.head.up': 'Ось ↑',
  'playground.table.as.input': '{name} — вход сети',
  'playground.table.as.target': '{name} — то, что сеть учит',
  'playground.table.as.across': '{name} растёт вправо',
  'playground.table.as.up': '{name} растёт вверх',
  'playground.table.manyTexts': 'много разных слов',
  'playground.table.lacking': 'пропусков: {n}',
  'playground.table.moreColumns': {
    one: 'И ещё {n} столбец: с числами он — вход.',
    few: 'И ещё {n} столбца: с числами они — входы.',
    many: 'И ещё {n} столбцов: с числами они — входы.',
    other: 'И ещё {n} столбца: с числами они — входы.',
  },
  'playground.table.words': {
    one: 'Не числа, поэтому не вход: {names}.',
    other: 'Не числа, поэтому не входы: {names}.',
  },
  'playground.table.used': {
    one: 'Используется {n} строка.',
    few: 'Используются {n} строки.',
    many: 'Используется {n} строк.',
    other: 'Используется {n} строки.',
  },
  'playground.table.standardised':
    'Каждый вход стандартизован: из него вычтено среднее, затем он делится на стандартное отклонение (то и другое по обучающим данным), чтобы столбцы с большими числами не заглушали остальные.',
  'playground.table.targetScaled':
    '{name}: значения приведены к −1 … 1 по наименьшему и наибольшему.',
  'playground.table.line': 'строка {n}',
  'playground.table.rowLength': {
    one: '{n} значение, а столбцов в таблице {columns}; строка не используется.',
    few: '{n} значения, а столбцов в таблице {columns}; строка не используется.',
    many: '{n} значений, а столбцов в таблице {columns}; строка не используется.',
    other: '{n} значения, а столбцов в таблице {columns}; строка не используется.',
  },
  'playground.table.missing': 'нет значения в столбце «{column}»; строка не используется.',
  'playground.table.noTarget':
    'нет значения в столбце «{column}», который надо выучить; строка не используется.',
  'playground.table.notNumber': '«{cell}» в столбце «{column}» — не число; строка не используется.',
  'playground.table.empty': 'в нём нет текста.',
  'playground.table.binary':
    'это не текстовый файл. Сохраните таблицу как CSV: в электронных таблицах это «Сохранить как» или «Экспорт».',
  'playground.table.tooLarge': 'файл больше {most} МБ.',
  'playground.table.tooLong': 'в таблице больше {most} строк.',
  'playground.table.tooWide': 'столбцов в таблице {n}, а взять можно не больше {most}.',
  'playground.table.onlyNames': 'есть названия столбцов, но под ними нет строк.',
  'playground.table.tooFew': {
    one: 'Годится только {n} строка: этого мало, чтобы учиться и проверять.',
    few: 'Годятся только {n} строки: этого мало, чтобы учиться и проверять.',
    many: 'Годится только {n} строк: этого мало, чтобы учиться и проверять.',
    other: 'Годится только {n} строки: этого мало, чтобы учиться и проверять.',
  },
  'playground.table.noInputs':
    'Не осталось ни одного входа: выберите хотя бы один столбец с числами, кроме того, что сеть учит.',
  'playground.table.target.classification':
    'В столбце «{column}» нет классов: нужно от 2 до 50 разных значений. Выберите для обучения другой столбец или задачу «регрессия».',
  'playground.table.target.regression':
    'В столбце «{column}» нет чисел. Выберите для обучения другой столбец или задачу «классификация».',

  'playground.images.none': 'Добавьте картинки хотя бы в два класса.',
  'playground.images.choose': 'Какую одежду различать?',
  'playground.images.side': 'Размер картинок',
  'playground.images.side.help':
    'Каждая картинка уменьшается до стольких пикселей; каждый пиксель — вход сети.',
  'playground.images.hint':
    'Картинки становятся серыми и маленькими; числа 0 … 1 их пикселей — входы сети. Нейроны первого скрытого слоя показывают свои веса как картинку: синие пиксели говорят «за», оранжевые — «против».',
  'playground.images.drop': 'Отпустите папки: каждая станет классом',
  'playground.images.folders':
    'Папка с картинками — это класс. Картинки не покидают ваше устройство.',
  'playground.images.deleted': 'Класс «{name}» убран',
  'playground.images.tooManyClasses': 'Используются только первые классы, числом {most}.',
  'playground.images.oneClass': 'Все картинки одного класса: добавьте картинки в другой.',
  'playground.images.tooFew': {
    one: 'Годится только {n} картинка: этого мало, чтобы учиться и проверять.',
    few: 'Годятся только {n} картинки: этого мало, чтобы учиться и проверять.',
    many: 'Годится только {n} картинок: этого мало, чтобы учиться и проверять.',
    other: 'Годится только {n} картинки: этого мало, чтобы учиться и проверять.',
  },
};
