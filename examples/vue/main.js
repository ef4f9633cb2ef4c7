import 'points-estimator/define';

import { createApp } from 'vue';
import Club from './Club.vue';

createApp(Club).mount('#root');
