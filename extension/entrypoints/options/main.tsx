import '../../ui/surface.css';
import '../../ui/sheet.css';
import { mount } from '../../surfaces/mount.tsx';
import { Options } from '../../surfaces/options.tsx';

mount({ title: 'options.title', view: (now) => <Options now={now} /> });
