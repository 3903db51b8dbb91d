// The note works by links and forms alone; this saves while she types.
import { startLive } from './live.js';

startLive();
