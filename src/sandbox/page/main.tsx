// Starts the page.
import { render } from 'preact';
import './look/fonts.css';
import './look/tokens.css';
import './look/base.css';
import { App } from './app.tsx';
import { startPage } from './state.ts';
import { startWire } from './wire-state.ts';

const root = document.querySelector('#page');
if (root === null) throw new Error('index.html has no #page.');
startPage();
startWire();
render(<App />, root);
