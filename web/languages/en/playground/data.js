/** @type {Record<string, import('../../index.js').Text>} */
export const data = {
  'playground.data.points': 'Own points',
  'playground.data.formula': 'A formula',
  'playground.data.csv': 'Own table',
  'playground.data.iris': 'Iris, a table',
  'playground.data.images': 'Own images',
  'playground.data.fashion': 'Clothes, images',
  'playground.reshuffle': 'Shuffle anew',
  'playground.pixel': 'pixel {n}',
  'playground.pixels': { one: '{n} pixel', other: '{n} pixels' },
  'playground.answerIs': 'answer: {name}',
  'playground.plane.pictures':
    'Similar pictures lie close together: the plane has the two directions in which they differ most (principal components). A ring marks a wrong answer. Colours are the answers for the pictures in this plane, which lie near the samples, not on them.',
  'playground.plane.table':
    'A ring marks a sample with a wrong answer. Colours are the answers with all other columns at their mean.',
  'playground.plane.tableNumbers': 'Colours are the answers with all other columns at their mean.',

  'playground.points.take': 'Draw on these points',
  'playground.points.plane': 'Plane to draw points on',
  'playground.points.tools': 'Tools for points',
  'playground.points.class': 'Set points of class {name}',
  'playground.points.value': 'Number of new points',
  'playground.points.erase': 'Erase points',
  'playground.points.undo': 'Undo',
  'playground.points.clear': 'Remove all points',
  'playground.points.start': 'Draw on the plane: press, or hold and drag.',
  'playground.points.count': { one: '{n} point.', other: '{n} points.' },
  'playground.points.keys':
    'By keyboard: arrows move, Enter sets, Delete erases, digits choose the class.',
  'playground.points.set': 'Point set at {place}',
  'playground.points.erased': 'Erased around {place}',
  'playground.points.most': 'These are {most} points, the most there can be.',
  'playground.points.tooFew': 'Draw at least two points: one to learn from, one to test.',

  'playground.formula.classification': 'Above the curve f(x) =',
  'playground.formula.regression': 'Learn f(x, y) =',
  'playground.formula.hint.classification':
    'Points above the curve are of class B, the others of class A. x is x₁, upwards is x₂. Write * for times, ^ for powers, sqrt(x), sin(x), exp(x), abs(x), pi.',
  'playground.formula.hint.regression':
    'Every point has the number f(x, y), divided by the largest of them, so that all lie between −1 and 1. x is x₁, y is x₂.',
  'playground.formula.empty': 'There is no formula. Write one, such as sin(x) * 3.',
  'playground.formula.long': 'The formula is too long: at most {most} characters.',
  'playground.formula.ends':
    'Something is missing at the end of “{formula}”: a number, a name or a bracket.',
  'playground.formula.syntax':
    '“{found}” makes no sense where it is (character {place}). Decimals have a point: 0.5.',
  'playground.formula.notAllowed': '“{part}” is not part of a formula with numbers.',
  'playground.formula.function': 'There is no function “{name}”. There are: {known}.',
  'playground.formula.brackets': 'The function “{name}” needs brackets: {name}(x).',
  'playground.formula.name': '“{name}” is not known here. The formula may speak of: {known}.',
  'playground.formula.noValues':
    'The formula has a value almost nowhere between −6 and 6, as a root of a negative number has none.',
  'playground.formula.oneSide':
    'All points lie on one side of the curve: it passes outside of the plane from −6 to 6.',

  'playground.table.none': 'Choose a table to learn from.',
  'playground.table.choose': 'Choose a table',
  'playground.table.orDrop': 'CSV or text; or drop it here, or paste it.',
  'playground.table.drop': 'Drop to use this table',
  'playground.table.type': 'Type or paste a table',
  'playground.table.placeholder': 'length,width,kind\n5.1,3.5,a\n6.2,2.9,b',
  'playground.table.useText': 'Use this table',
  'playground.table.typed': 'Typed table',
  'playground.table.iris':
    'Iris (R. A. Fisher, 1936): 150 flowers of three species, with the length and width of their sepals and petals in centimetres. Can the species be told from four lengths?',
  'playground.table.rows': { one: '{n} row', other: '{n} rows' },
  'playground.table.columnCount': { one: '{n} column', other: '{n} columns' },
  'playground.table.by.comma': 'separated by commas',
  'playground.table.by.semicolon': 'separated by semicolons',
  'playground.table.by.tab': 'separated by tabs',
  'playground.table.by.bar': 'separated by bars',
  'playground.table.decimalCommas': 'with decimal commas',
  'playground.table.header': 'The first line has the names',
  'playground.table.missing.label': 'Missing values',
  'playground.table.missing.help':
    'A row that lacks a value can be left out, or the column’s mean takes the value’s place.',
  'playground.table.missing.leaveOut': 'leave the row out',
  'playground.table.missing.mean': 'use the mean',
  'playground.table.columns': 'Columns of the table',
  'playground.table.head.column': 'Column',
  'playground.table.head.values': 'Values',
  'playground.table.head.input': 'Input',
  'playground.table.head.target': 'To learn',
  'playground.table.head.across': 'Drawn →',
  'playground.table.head.up': 'Drawn ↑',
  'playground.table.as.input': '{name} as an input',
  'playground.table.as.target': '{name} is what is learnt',
  'playground.table.as.across': '{name} is drawn to the right',
  'playground.table.as.up': '{name} is drawn upwards',
  'playground.table.manyTexts': 'many different texts',
  'playground.table.lacking': '{n} missing',
  'playground.table.moreColumns': {
    one: 'And {n} more column, an input if it has numbers.',
    other: 'And {n} more columns, inputs if they have numbers.',
  },
  'playground.table.words': {
    one: 'No numbers, so no input: {names}.',
    other: 'No numbers, so no inputs: {names}.',
  },
  'playground.table.used': { one: '{n} row is used.', other: '{n} rows are used.' },
  'playground.table.standardised':
    'Every input is standardised: its mean is subtracted, then it is divided by its standard deviation (both of the training data), so that columns with large numbers do not drown the others.',
  'playground.table.targetScaled':
    '{name} is brought to −1 … 1 by its least and its largest value.',
  'playground.table.line': 'line {n}',
  'playground.table.rowLength': {
    one: '{n} value, but the table has {columns} columns; the line is left out.',
    other: '{n} values, but the table has {columns} columns; the line is left out.',
  },
  'playground.table.missing': 'no value in column “{column}”; the line is left out.',
  'playground.table.noTarget':
    'no value in column “{column}”, which is to be learnt; the line is left out.',
  'playground.table.notNumber': '“{cell}” in column “{column}” is no number; the line is left out.',
  'playground.table.empty': 'there is no text in it.',
  'playground.table.binary':
    'this is no text file. Save the table as CSV: spreadsheets have that under “Save as” or “Export”.',
  'playground.table.tooLarge': 'the file is larger than {most} MB.',
  'playground.table.tooLong': 'the table has more than {most} rows.',
  'playground.table.tooWide': 'the table has {n} columns; at most {most} can be used.',
  'playground.table.onlyNames': 'there are names of columns, but no rows below them.',
  'playground.table.tooFew': {
    one: 'Only {n} row can be used, which is too few to learn and to test.',
    other: 'Only {n} rows can be used, which is too few to learn and to test.',
  },
  'playground.table.noInputs':
    'No column with numbers is left as an input: choose at least one besides what is learnt.',
  'playground.table.target.classification':
    'Column “{column}” has no classes: it takes 2 to 50 different values. Choose another one to learn, or the problem regression.',
  'playground.table.target.regression':
    'Column “{column}” has no numbers to learn. Choose another one, or the problem classification.',

  'playground.images.none': 'Add images to at least two classes.',
  'playground.images.choose': 'Which clothes are to be told apart?',
  'playground.images.side': 'Size of the pictures',
  'playground.images.side.help':
    'Every picture is shrunk to so many pixels; each pixel is one input of the network.',
  'playground.images.hint':
    'Pictures are made grey and shrunk; the numbers 0 … 1 of their pixels are the inputs. In the first hidden layer, each neuron shows its weights as a picture: blue pixels speak for it, orange ones against it.',
  'playground.images.drop': 'Drop folders: each becomes a class',
  'playground.images.folders': 'A folder of images is a class. No image leaves your device.',
  'playground.images.deleted': 'Class “{name}” removed',
  'playground.images.tooManyClasses': 'Only the first {most} classes are used.',
  'playground.images.oneClass': 'All images are of one class: add images to another one.',
  'playground.images.tooFew': {
    one: 'Only {n} image can be used, which is too few to learn and to test.',
    other: 'Only {n} images can be used, which is too few to learn and to test.',
  },
};
