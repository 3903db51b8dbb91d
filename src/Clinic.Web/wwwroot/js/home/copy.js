// A client's home plan on her phone. Without this script she reads it, ticks and answers by forms.
import { freshenDays } from './days.js';
import { startKeeping } from './kept.js';
import { startSending } from './sent.js';
import { startTimer } from './timer.js';

startTimer();
freshenDays();
startSending();
startKeeping();
