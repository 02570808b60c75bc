import '../../ui/surface.css';
import '../../ui/panel.css';
import '../../ui/sheet.css';
import '../../ui/print.css';
import '../../workbench/workbench.css';
import { mountWorkbench } from '../../workbench/mount.tsx';

mountWorkbench();
