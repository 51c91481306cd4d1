// What only shows while a network is trained and after: fetched when the first training or trial begins.
import '../../../widgets/curves.js';
import './test-measure.js';
import './training/own-test.js';
import './trial-list.js';
import './trial-view.js';
