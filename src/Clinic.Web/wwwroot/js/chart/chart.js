// The chart works by links and forms alone; this makes the picture answer to a finger and saves without a page change.
import { startBodyMap } from './body-map.js';
import { startLive } from './live.js';
import { startLengths } from './lengths.js';
import { startTimers } from './timers.js';

startLive();
startBodyMap();
startLengths();
startTimers();
