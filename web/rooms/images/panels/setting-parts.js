// What is inside the folds of the settings: fetched when the first of them is opened.
import './preparation/augmentation-options.js';
import './preparation/image-options.js';
import './preparation/split-options.js';
import './training/training-options.js';
