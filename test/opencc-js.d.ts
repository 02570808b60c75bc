declare module 'opencc-js/dict/*';
